package io.firsthand.canonical.control;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML fragment, blocks and line breaks as line feeds. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length());
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        } else if (node instanceof Element element && element.nameIs("br")) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && element.isBlock()
                                && !text.isEmpty()
                                && text.charAt(text.length() - 1) != '\n') {
                            text.append('\n');
                        }
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        return text.toString();
    }
}
