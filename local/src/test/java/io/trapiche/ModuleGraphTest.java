package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The module graph in the documents is the one in the poms. */
class ModuleGraphTest {

    private static final Path DOCUMENT = Path.of("docs", "architecture.md");
    private static final String PREFIX = "trapiche-";

    @Test
    void the_documented_module_graph_is_the_one_of_the_poms() throws Exception {
        Path top = SourceTree.top();

        assertThat(documented(Files.readString(top.resolve(DOCUMENT)))).isEqualTo(actual(top));
    }

    private static String documented(String document) {
        return document.substring(document.indexOf("<!-- module-graph -->"))
                .lines()
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("```"))
                .filter(line -> line.contains("-->"))
                .collect(Collectors.joining("\n"));
    }

    private static String actual(Path top) throws Exception {
        Stream.Builder<String> arrows = Stream.builder();
        for (Element module : children(pom(top), "module")) {
            String name = module.getTextContent();
            for (Element dependency : children(pom(top.resolve(name)), "dependency")) {
                if (text(dependency, "groupId").equals("io.trapiche")
                        && !text(dependency, "scope").equals("test")) {
                    arrows.add("    %s --> %s".formatted(name, module(dependency)));
                }
            }
        }
        return arrows.build().sorted().collect(Collectors.joining("\n"));
    }

    private static Element pom(Path folder)
            throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    private static String module(Element dependency) {
        return text(dependency, "artifactId").substring(PREFIX.length());
    }

    private static String text(Element element, String name) {
        return children(element, name).stream().findFirst().map(Element::getTextContent).orElse("");
    }

    private static List<Element> children(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
