// The little that pages cannot do without a script: the key for the search box, Escape, explanations beside the words.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    const box = document.querySelector("input[type=search]");
    if (box) {
      event.preventDefault();
      box.focus();
    }
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.display[open]").forEach((one) => one.removeAttribute("open"));
  }
});

// Correcting: the words that are selected in the article's text go into the form.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-take]")) event.preventDefault(); // the selection stays
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take]");
  if (!button) return;
  const words = window.getSelection().toString().trim();
  const field = button.closest("form").querySelector("textarea[name=words]");
  if (words && field) field.value = words;
});

// Copying a statement with its source.
function reveal(root) {
  root.querySelectorAll("button[data-copy]").forEach((one) => (one.hidden = false));
}
async function copied(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // a desk without HTTPS on another machine: browsers then have the old way only
    const field = document.createElement("textarea");
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
reveal(document);
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button || button.dataset.told) return;
  await copied(button.dataset.copy);
  button.dataset.told = button.textContent;
  button.textContent = button.dataset.done;
  button.focus();
  setTimeout(() => {
    button.textContent = button.dataset.told;
    delete button.dataset.told;
  }, 2000);
});

// An article: a mark says what it is, beside the words; the explanation it leads to has more.
const explained = document.createElement("aside");
explained.className = "explained";
explained.tabIndex = -1;
let asked = null;

function explanation(target) {
  const parts = [];
  if (target.matches("tr")) {
    const heads = [...target.closest("table").querySelectorAll("thead th")];
    [...target.cells].forEach((cell, i) => {
      if (!cell.textContent.trim()) return;
      const line = document.createElement("p");
      const name = document.createElement("b");
      name.textContent = heads[i].textContent + " ";
      line.append(name, ...[...cell.childNodes].map((one) => one.cloneNode(true)));
      parts.push(line);
    });
  } else {
    for (const one of target.querySelectorAll(":scope > .facts, :scope > .chain, :scope > .fact, :scope > .why dl"))
      parts.push(one.cloneNode(true));
  }
  return parts;
}

function closeExplained() {
  if (!explained.isConnected) return;
  explained.remove();
  if (asked) asked.focus();
  asked = null;
}

document.addEventListener("click", (event) => {
  if (explained.contains(event.target)) return;
  const mark = event.target.closest(".body a.m");
  const target = mark && document.getElementById(mark.hash.slice(1));
  const same = mark && mark === asked;
  closeExplained();
  if (!target || same || event.ctrlKey || event.metaKey || event.shiftKey) {
    if (same) event.preventDefault();
    return;
  }
  event.preventDefault();
  const body = mark.closest(".body");
  const kind = document.createElement("p");
  kind.className = "kind";
  kind.textContent = (mark.dataset.kinds || "").trim();
  const more = document.createElement("a");
  more.href = mark.hash;
  more.textContent = body.dataset.more;
  more.addEventListener("click", () => {
    asked = null;
    explained.remove();
  });
  explained.setAttribute("aria-label", body.dataset.label);
  explained.replaceChildren(kind, ...explanation(target), more);
  explained.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  mark.closest("p").after(explained);
  asked = mark;
  explained.focus({preventScroll: true});
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeExplained();
});

// Dropping files.
for (const form of document.querySelectorAll("[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
}
