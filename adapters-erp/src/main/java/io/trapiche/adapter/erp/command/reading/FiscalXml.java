package io.trapiche.adapter.erp.command.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML of a fiscal document: read to the end, held against no schema, never logged. A document
 * type declaration is refused, so that nothing is fetched and nothing grows.
 */
final class FiscalXml {

    /** What one is, for error messages. */
    static final String EXPECTED = "well-formed, without a document type declaration";

    /** An NF-e has some ten levels. */
    private static final String DEEPEST = "100";

    private static final int KEY_LENGTH = 44;

    private FiscalXml() {}

    /**
     * The access keys that it is of: those in the {@code Id} of {@code infNFe} and {@code infCte}.
     * Empty when the text is no XML.
     */
    static Optional<List<String>> keys(String text) {
        Keys keys = new Keys();
        try {
            parser().parse(new InputSource(new StringReader(text)), keys);
            return Optional.of(keys.found);
        } catch (SAXException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SAXParser parser() {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("jdk.xml.maxElementDepth", DEEPEST);
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser", e);
        }
    }

    private static final class Keys extends DefaultHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void startElement(
                String uri, String localName, String qualifiedName, Attributes attributes) {
            String id = attributes.getValue("Id");
            if (id != null
                    && id.length() > KEY_LENGTH
                    && (localName.equals("infNFe") || localName.equals("infCte"))) {
                found.add(id.substring(id.length() - KEY_LENGTH));
            }
        }

        @Override
        public void error(SAXParseException recoverable) throws SAXException {
            throw recoverable;
        }
    }
}
