// Dragging a page: onto the upper or lower edge of another to stand before or after it, onto its middle to go under it.
const EDGE = 0.28;

export function makeDraggable(tree) {
  let dragged = null;
  let over = null;

  const mark = (item, side) => {
    if (over) delete over.dataset.drop;
    over = item;
    if (item) item.dataset.drop = side;
  };

  tree.addEventListener("dragstart", (event) => {
    const item = event.target.closest?.("a[role=treeitem]");
    if (!item || !tree.editable) return;
    dragged = Number(item.dataset.id);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", item.textContent);
  });
  tree.addEventListener("dragover", (event) => {
    const item = event.target.closest?.("a[role=treeitem]");
    if (dragged === null || !item || isWithin(tree, Number(item.dataset.id), dragged)) {
      mark(null);
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(item, sideOf(event, item));
  });
  tree.addEventListener("dragleave", (event) => tree.contains(event.relatedTarget) || mark(null));
  tree.addEventListener("dragend", () => {
    mark(null);
    dragged = null;
  });
  tree.addEventListener("drop", (event) => {
    if (!over || dragged === null) return;
    event.preventDefault();
    tree.place(dragged, Number(over.dataset.id), over.dataset.drop);
    mark(null);
    dragged = null;
  });
}

function sideOf(event, item) {
  const { top, height } = item.getBoundingClientRect();
  const at = (event.clientY - top) / height;
  if (at < EDGE) return "before";
  return at > 1 - EDGE ? "after" : "under";
}

function isWithin(tree, id, ancestor) {
  for (let at = id; at; at = tree.node(at)?.parent) if (at === ancestor) return true;
  return false;
}
