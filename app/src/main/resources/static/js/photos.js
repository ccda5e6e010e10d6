// Photos of a form go one by one as they are chosen, smaller where the browser can make them so, and again under the same id when the
// connection breaks. What is typed is kept on the server before the picker opens: a phone may close the page while its camera is up.
// Without this script the form sends everything at once.
(() => {
  const LONGEST = 1600;
  const SMALL_ENOUGH = 600000;
  const TRIES = 6;
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  // A browser that does not turn photos upright sends them as they are.
  const shrunk = async (file) => {
    if (file.size < SMALL_ENOUGH || !window.createImageBitmap) return file;
    try {
      const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(whole.width, whole.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(whole.width * scale));
      canvas.height = Math.max(1, Math.round(whole.height * scale));
      const drawing = canvas.getContext("2d");
      drawing.fillStyle = "#fff";
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      drawing.drawImage(whole, 0, 0, canvas.width, canvas.height);
      whole.close();
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return small && small.size < file.size ? small : file;
    } catch (unreadable) {
      return file;
    }
  };

  // Without a connection it tries for ever; a server that fails is asked some times.
  const post = async (address, body, again) => {
    let failures = 0;
    for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
      try {
        const answer = await fetch(address, { method: "POST", body });
        if (answer.status < 500 || ++failures >= TRIES) return answer;
      } catch (offline) {
        // tried again below
      }
      again();
      await wait(pause);
    }
  };

  const begin = (form) => {
    const shots = form.querySelector("[data-shots]");
    const picker = shots.querySelector("input[type=file]");
    const status = shots.querySelector("[role=status]");
    const address = shots.dataset.shots;
    let uploads = Promise.resolve();
    let isSending = false;
    let isSaved = false;
    let timer;

    const say = (text) => { status.textContent = text; };
    const again = () => say(shots.dataset.again);
    const named = (name) => (form.elements[name] ? form.elements[name].value : "");
    const whose = ["household", "community"].filter((name) => form.elements[name]);
    const typed = () => {
      const fields = new URLSearchParams({ kind: shots.dataset.kind, submission: named("submission") });
      for (const name of ["words", "place", "problem", "spot"]) fields.set(name, named(name));
      for (const name of whose) fields.set(name, named(name));
      return fields;
    };
    let kept = typed().toString();
    const keep = () => {
      const now = typed();
      if (isSending || now.toString() === kept) return null;
      kept = now.toString();
      return fetch(address, { method: "POST", body: now, keepalive: true }).catch(() => { kept = ""; });
    };

    const complain = async (file, answer) => {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const why = page.querySelector(".field-error, h1");
      const line = document.createElement("p");
      line.className = "err field-error";
      line.textContent = `${file.name}: ${why ? why.textContent : answer.status}`;
      status.append(line);
    };
    const upload = async (file) => {
      say(shots.dataset.sent);
      const body = new FormData();
      body.set("kind", shots.dataset.kind);
      body.set("submission", named("submission"));
      for (const name of whose) body.set(name, named(name));
      body.set("upload", uuid());
      body.set("file", await shrunk(file), file.name);
      const answer = await post(address + "/photos", body, again);
      say("");
      if (answer.ok && !answer.redirected) {
        shots.querySelector("ul").insertAdjacentHTML("beforeend", await answer.text());
      } else {
        await complain(file, answer);
      }
    };

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    });
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
    picker.addEventListener("click", (event) => {
      const saving = isSaved ? null : keep();
      isSaved = false;
      if (!saving) return;
      event.preventDefault();
      Promise.race([saving, wait(800)]).then(() => {
        isSaved = true;
        picker.click();
      });
    });
    picker.addEventListener("change", () => {
      const files = Array.from(picker.files);
      picker.value = "";
      for (const file of files) uploads = uploads.then(() => upload(file));
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (isSending) return;
      isSending = true;
      clearTimeout(timer);
      await uploads;
      const answer = await post(address, typed(), again);
      if (answer.redirected && shots.dataset.out) {
        isSending = false;
        say(shots.dataset.out);
      } else {
        form.submit();
      }
    });
  };

  document.querySelectorAll("form[data-sending]").forEach(begin);
})();
