/// The script of the page of a portfolio.
///
/// It sorts and filters rows, and adds up those that are shown. It holds neither `<` nor `&`, so that the page stays well-formed, and asks nothing of the network.
enum PortfolioScript {
  /// The hash of the source as a content security policy names it.
  static let hash = "sha256-t20y9NZBc3m3dzrrQp2Tk1HIsCGeBbQqB+HEQY0DCNI="

  /// The source.
  static let source = """

    (function () {
      "use strict";
      var page = document.documentElement;
      var isDutch = page.lang === "nl";
      var collator = new Intl.Collator(page.lang, { numeric: true });
      var format = new Intl.NumberFormat(isDutch ? "nl-NL" : "en-GB", { maximumFractionDigits: 0 });
      page.classList.add("live");

      function key(row, column) {
        var cell = row.cells[column];
        var order = cell.getAttribute("data-order");
        if (order !== null) { return Number(order); }
        var isFilled = cell.hasAttribute("data-name") || cell.tagName === "TH";
        return isFilled ? cell.textContent.trim() : null;
      }

      function compare(left, right) {
        if (typeof left === "number") {
          if (typeof right === "number") { return left - right; }
        }
        return collator.compare(String(left), String(right));
      }

      function sort(table, rows, column, heading, isNumeric) {
        var now = heading.getAttribute("aria-sort");
        var first = isNumeric ? "descending" : "ascending";
        var second = isNumeric ? "ascending" : "descending";
        var next = now === null ? first : now === first ? second : null;
        table.querySelectorAll("th[aria-sort]").forEach(function (other) {
          other.removeAttribute("aria-sort");
        });
        var ordered = rows.slice();
        if (next !== null) {
          heading.setAttribute("aria-sort", next);
          var sign = next === "ascending" ? 1 : -1;
          ordered.sort(function (a, b) {
            var left = key(a, column);
            var right = key(b, column);
            // What is not known comes last, whatever the direction.
            if (left === null) { return right === null ? 0 : 1; }
            return right === null ? -1 : sign * compare(left, right);
          });
        }
        ordered.forEach(function (row) { table.tBodies[0].appendChild(row); });
      }

      function addUp(table, rows, headings, isFiltered) {
        if (table.tFoot === null) { return; }
        var total = table.tFoot.rows[0];
        Array.from(total.cells).forEach(function (cell, column) {
          if (!cell.hasAttribute("data-all")) { cell.setAttribute("data-all", cell.textContent); }
          var text = cell.getAttribute("data-all");
          var kind = headings[column].getAttribute("data-kind");
          if (isFiltered) {
            var known = rows.map(function (row) { return key(row, column); })
              .filter(function (value) { return typeof value === "number"; });
            // Cents are added as whole numbers, for fractions of two do not add up exactly.
            var cents = known.reduce(function (all, value) {
              return all + Math.round(value * 100);
            }, 0);
            var sum = format.format(cents / 100);
            var euros = known.length === 0 ? "–" : (isDutch ? "€\\u00a0" : "€") + sum;
            var shown = { count: sum, euros: euros, level: "–", text: "" };
            text = column === 0 ? total.getAttribute("data-shown") : shown[kind];
          }
          cell.textContent = text;
        });
      }

      function filter(table, rows, headings, text, status) {
        var words = text.toLocaleLowerCase(page.lang).split(/\\s+/).filter(Boolean);
        var shown = rows.filter(function (row) {
          var content = row.textContent.toLocaleLowerCase(page.lang);
          var matches = words.every(function (word) { return content.includes(word); });
          row.hidden = !matches;
          return matches;
        });
        status.textContent = words.length === 0 ? "" : status.getAttribute("data-words")
          .replace("{0}", format.format(shown.length)).replace("{1}", format.format(rows.length));
        addUp(table, shown, headings, words.length > 0);
      }

      // Only what can be moved need be reached by keyboard.
      function reach() {
        document.querySelectorAll(".wide").forEach(function (region) {
          if (region.scrollWidth > region.clientWidth) { region.setAttribute("tabindex", "0");
          } else { region.removeAttribute("tabindex"); }
        });
      }

      document.querySelectorAll("table").forEach(function (table) {
        var rows = Array.from(table.tBodies[0].rows);
        var headings = Array.from(table.tHead.rows[0].cells);
        if (rows.length > 1) {
          headings.forEach(function (heading, column) {
            var button = document.createElement("button");
            button.type = "button";
            button.textContent = heading.textContent;
            var isNumeric = heading.getAttribute("data-kind") !== "text";
            button.addEventListener("click", function () {
              sort(table, rows, column, heading, isNumeric);
            });
            heading.replaceChildren(button);
          });
        }
        var input = document.getElementById(table.id.replace("table-", "filter-"));
        if (input !== null) {
          var status = input.parentElement.querySelector("[role=status]");
          input.parentElement.hidden = false;
          input.addEventListener("input", function () {
            filter(table, rows, headings, input.value, status);
          });
        }
      });
      window.addEventListener("resize", reach);
      reach();
    })();

    """
}
