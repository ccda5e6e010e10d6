// Keeps of Tabler only what our own parts do not bring: the reset, the column grid and layout utilities.
// Everything else of the look is ours (app/src/main/css), so the kit can be dropped later without touching a page.
import { readFileSync, writeFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const [source, target] = process.argv.slice(2);
const elements = /^(\*|html|body|root|a|abbr|b|strong|button|input|select|textarea|option|label|fieldset|legend|h[1-6]|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|img|svg|hr|small|sub|sup|code|kbd|pre|details|summary|dialog|figure|output|address)$/;
const classes = [
  /^(row|col|col-auto|col-\d+|col-(md|lg)(-\d+|-auto)?|g-[0-4])$/,
  /^(d-(none|block|inline|inline-block|flex|inline-flex|grid)|d-(md|lg)-(none|block|flex))$/,
  /^(flex-(row|column|wrap|nowrap|fill|grow-1|shrink-0)|gap-[0-5])$/,
  /^(align-items|justify-content|align-self)-(start|end|center|between|baseline|stretch)$/,
  /^[mp][tbxyse]?-(0|1|2|3|4|5|auto)$/,
  /^w-(100|50|auto)$/,
  /^text-(start|end|center|nowrap|wrap|break|truncate)$/,
  /^visually-hidden$/,
];

const [result] = await new PurgeCSS().purge({
  content: [{ raw: "<html></html>", extension: "html" }],
  css: [{ raw: readFileSync(source, "utf8") }],
  variables: true,
  keyframes: true,
  fontFace: true,
  safelist: { standard: [elements, /^:/, ...classes] },
  // Compound selectors such as .card .table are only kept when every class in them is.
  blocklist: [/^(w3|org|blockquote|container|navbar|card|btn|list-group|nav|accordion|modal|offcanvas|markdown|legend)/],
});
const header = result.css.match(/\/\*![\s\S]*?\*\//)?.[0] ?? "";
const body = result.css
  .replace(/@charset[^;]*;/, "")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/\s*\n\s*/g, "\n")
  .trim();
writeFileSync(target, `${header}\n@layer kit {\n${body}\n}\n`);
