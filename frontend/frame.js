// Ctrl+K (or Cmd+K) goes to the find box from anywhere.
document.addEventListener("keydown", (event) => {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
  const find = wanted && document.querySelector(".find input");
  if (find) {
    event.preventDefault();
    find.focus();
    find.select();
  }
});
