// Shows a page again when its site changes: loads it anew, swaps its style
// sheets, or lays over it what is wrong.
(function () {
  "use strict";
  var shown = document.currentScript.dataset;
  var layer = null;

  function tell(trouble) {
    if (layer) layer.remove();
    layer = null;
    if (!trouble) return;
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_pressbox/live.css";
    layer = document.createElement("section");
    layer.id = "pressbox-trouble";
    layer.setAttribute("role", "alert");
    var head = document.createElement("p");
    head.textContent = "The site as saved has a fault. The page below is the last one without.";
    var text = document.createElement("pre");
    text.textContent = trouble;
    layer.append(style, head, text);
    document.body.prepend(layer);
  }

  new EventSource("/_pressbox/events").onmessage = function (event) {
    var news = JSON.parse(event.data);
    tell(news.trouble);
    if (String(news.pages) !== shown.pages) {
      location.reload();
    } else if (String(news.styles) !== shown.styles) {
      shown.styles = String(news.styles);
      document.querySelectorAll('link[rel="stylesheet"]').forEach(function (link) {
        link.href = link.href.split("?")[0] + "?" + news.styles;
      });
    }
  };
})();
