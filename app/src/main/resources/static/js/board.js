// A card of the board can be dragged into a column. The server decides: it makes the move, asks what has to be said with it, or names the
// reason why not, and refuses when somebody else changed the case meanwhile. Nothing needs this: cards have buttons for the same moves.
(() => {
  const columns = [...document.querySelectorAll("[data-board-column]")];
  const key = (column) => column.dataset.boardColumn;
  let dragged = null;

  const clear = () => columns.forEach((column) => column.classList.remove("board-into", "board-not", "board-over"));
  const begin = (card) => {
    const into = card.dataset.boardInto.split(" ");
    dragged = card;
    card.classList.add("board-dragged");
    columns.forEach((column) => {
      if (column.contains(card)) return;
      column.classList.add(into.includes(key(column)) ? "board-into" : "board-not");
    });
  };
  const end = () => {
    dragged?.classList.remove("board-dragged");
    dragged = null;
    clear();
  };
  const send = (card, column) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = card.dataset.boardCard + document.querySelector("[data-board-query]").dataset.boardQuery;
    for (const [name, value] of [["column", key(column)], ["version", card.dataset.boardVersion]]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.requestSubmit();
  };

  document.querySelectorAll("[data-board-card]").forEach((card) => {
    card.draggable = true;
    card.addEventListener("dragstart", (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.querySelector("h3").textContent.trim());
      begin(card);
    });
    card.addEventListener("dragend", end);
  });
  columns.forEach((column) => {
    column.addEventListener("dragover", (event) => {
      if (!dragged || column.contains(dragged)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      column.classList.add("board-over");
    });
    column.addEventListener("dragleave", (event) => {
      if (!column.contains(event.relatedTarget)) column.classList.remove("board-over");
    });
    column.addEventListener("drop", (event) => {
      if (!dragged || column.contains(dragged)) return;
      event.preventDefault();
      send(dragged, column);
    });
  });
})();
