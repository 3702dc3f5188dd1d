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
