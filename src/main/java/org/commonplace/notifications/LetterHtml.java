package org.commonplace.notifications;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A letter's plain text as simple HTML: every character is text, and only addresses of this installation are links. */
final class LetterHtml {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#faf8f4;color:#1f2328;font:16px/1.55 sans-serif">
            <div style="max-width:36em;margin:0 auto;padding:20px 24px;background:#fff;border:1px solid #e4ded2;border-radius:10px">
            <p style="margin:0 0 16px;padding:0 0 12px;border-bottom:1px solid #e4ded2;font:600 19px/1.3 serif">%s%s</p>
            %s</div></body></html>
            """;

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    private LetterHtml() {}

    /** @param site the address of this installation, ending with a slash */
    static String of(String subject, String text, String site, Letterhead head) {
        StringBuilder paragraphs = new StringBuilder();
        for (String paragraph : BLANK_LINES.split(text.strip())) {
            paragraphs
                    .append("<p>")
                    .append(linked(paragraph, site, head.accent()).replaceAll("\\R", "<br>\n"))
                    .append("</p>\n");
        }
        return PAGE.formatted(
                HtmlUtils.htmlEscape(subject), picture(head), HtmlUtils.htmlEscape(head.name()), paragraphs);
    }

    private static String picture(Letterhead head) {
        String logo = head.logo();
        return logo == null
                ? ""
                : "<img alt=\"\" height=\"30\" style=\"vertical-align:middle;margin-right:10px\" src=\""
                        + HtmlUtils.htmlEscape(logo) + "\">";
    }

    private static String linked(String text, String site, String accent) {
        StringBuilder html = new StringBuilder();
        Matcher found = ADDRESS.matcher(text);
        int done = 0;
        while (found.find()) {
            if (!found.group().startsWith(site)) {
                continue;
            }
            String address = HtmlUtils.htmlEscape(found.group());
            html.append(HtmlUtils.htmlEscape(text.substring(done, found.start())))
                    .append("<a style=\"color:")
                    .append(accent)
                    .append("\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            done = found.end();
        }
        return html.append(HtmlUtils.htmlEscape(text.substring(done))).toString();
    }
}
