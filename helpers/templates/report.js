/* What a page of the report can do besides being read: tables are sorted and saved as CSV, the list of texts is
   filtered. Without scripts they are just tables. Nothing is loaded and nothing is sent. */
(() => {
  "use strict";
  const MISSING = "–";
  const ORDER = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const words = cell => cell ? cell.textContent.replace(/\s+/g, " ").trim() : "";
  const number = text => /^[-+]?(\d[\d,]*)?\.?\d+$/.test(text) ? Number(text.replace(/,/g, "")) : NaN;

  function made(name, attributes, text) {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text;
    return element;
  }

  function columns(table) {
    const head = table.tHead && table.tHead.rows[table.tHead.rows.length - 1];
    return head ? [...head.cells] : [];
  }

  /* A long table is shown in two parts; both are sorted and saved as one. */
  function whole(box) {
    const tables = [...box.querySelectorAll("table")];
    const bodies = tables.flatMap(table => [...table.tBodies]);
    const rows = bodies.flatMap(body => [...body.rows]);
    return { tables, bodies, rows, sizes: bodies.map(body => body.rows.length) };
  }

  function sorted(rows, column, direction) {
    const keys = new Map(rows.map(row => [row, words(row.cells[column])]));
    const stated = rows.filter(row => keys.get(row) !== MISSING && keys.get(row) !== "");
    const numeric = stated.every(row => !Number.isNaN(number(keys.get(row))));
    const compare = (a, b) => numeric ? number(a) - number(b) : ORDER.compare(a, b);
    stated.sort((a, b) => direction * compare(keys.get(a), keys.get(b)));
    return [...stated, ...rows.filter(row => !stated.includes(row))];
  }

  function place(data, rows) {
    let from = 0;
    data.bodies.forEach((body, part) => {
      body.append(...rows.slice(from, from + data.sizes[part]));
      from += data.sizes[part];
    });
  }

  /* Numbers begin with the largest, words with A; the third press brings back the order of the page. */
  function press(data, column) {
    const heads = data.tables.map(table => columns(table)[column]);
    const first = heads[0].classList.contains("n") ? "descending" : "ascending";
    const second = first === "ascending" ? "descending" : "ascending";
    const next = { [first]: second, [second]: "none" }[heads[0].ariaSort] || first;
    data.tables.flatMap(columns).forEach(head => head.removeAttribute("aria-sort"));
    if (next !== "none") heads.forEach(head => head.setAttribute("aria-sort", next));
    place(data, next === "none" ? data.rows : sorted(data.rows, column, next === "ascending" ? 1 : -1));
  }

  /* A cell that a spreadsheet would run as a formula is kept from running, as in the tables of the command. */
  function field(cell) {
    let text = words(cell);
    if (text === MISSING) text = "";
    if (!Number.isNaN(number(text))) text = text.replace(/,/g, "");
    else if (/^[=+\-@]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  function save(data) {
    const lines = [columns(data.tables[0]), ...data.rows.map(row => [...row.cells])];
    const text = "\ufeff" + lines.map(cells => cells.map(field).join(",") + "\r\n").join("");
    const name = words(data.tables[0].caption || document.querySelector("h1")).toLowerCase();
    const file = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "table";
    const link = made("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: `${file}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function tools(box) {
    const data = whole(box);
    if (!data.rows.length || !columns(data.tables[0]).length) return;
    if (data.rows.length > 1 && !box.querySelector("[colspan], [rowspan]")) {
      data.tables.forEach(table => columns(table).forEach((head, column) => {
        if (!words(head)) return;
        const button = made("button", { type: "button", className: "sort" }, words(head));
        button.addEventListener("click", () => press(data, column));
        head.replaceChildren(button);
      }));
    }
    const button = made("button", { type: "button", className: "save" }, "Save as CSV");
    button.setAttribute("aria-label", `Save as CSV: ${words(data.tables[0].caption) || "this table"}`);
    button.addEventListener("click", () => save(data));
    const line = made("p", { className: "tools" }, "");
    line.append(button);
    data.tables[0].closest(".scroll").after(line);
    if (box.classList.contains("filtered")) filter(box, data);
  }

  function filter(box, data) {
    const label = made("label", { className: "filter" }, "Find in the list ");
    const input = made("input", { type: "search", autocomplete: "off" }, "");
    const told = made("span", { className: "count" }, "");
    told.setAttribute("role", "status");
    const texts = new Map(data.rows.map(row => [row, words(row).toLowerCase()]));
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      data.rows.forEach(row => { row.hidden = !wanted.every(word => texts.get(row).includes(word)); });
      const left = data.rows.filter(row => !row.hidden).length;
      told.textContent = wanted.length ? ` ${left.toLocaleString("en")} of ${data.rows.length.toLocaleString("en")}` : "";
    });
    label.append(input);
    const line = made("p", { className: "finder" }, "");
    line.append(label, told);
    box.prepend(line);
  }

  /* A link may lead into a folded part. */
  function reveal() {
    const target = document.querySelector(":target");
    if (!target) return;
    for (let part = target.closest("details:not([open])"); part; part = part.closest("details:not([open])")) part.open = true;
    target.scrollIntoView();
  }

  document.querySelectorAll(".data").forEach(tools);
  window.addEventListener("hashchange", reveal);
  reveal();
})();
