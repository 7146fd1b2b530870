// Scripts for parts that few views show. The server asks for them when such a part is about to be shown, and waits.
window.lateScripts = {
  dates: () => import("./late/dates.js"),
};
