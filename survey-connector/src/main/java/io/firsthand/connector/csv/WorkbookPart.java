package io.firsthand.connector.csv;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook as a stream of elements: no document types, no entities, bounded in size and depth. */
final class WorkbookPart implements AutoCloseable {
    private static final int DEEPEST = 100;
    private static final XMLInputFactory XML = xml();

    private final GuardedStream bytes;
    private final XMLStreamReader reader;
    private int depth;

    private WorkbookPart(GuardedStream bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.reader = XML.createXMLStreamReader(bytes);
    }

    /** Opens a part, or returns null when the workbook has none of that name. */
    static @Nullable WorkbookPart open(ZipFile zip, String name, long mostBytes) throws IOException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null) {
            return null;
        }
        GuardedStream bytes = new GuardedStream(zip.getInputStream(entry), mostBytes);
        try {
            return new WorkbookPart(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw broken(e);
        } catch (RuntimeException e) {
            bytes.close();
            throw new IOException("broken XML", e);
        }
    }

    /** Goes to the next beginning of an element, end of an element or piece of text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                bytes.event();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                    throw new GuardedStream.TooLargeException();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            // the JDK's parser lets its own run-time exceptions out on some malformed documents
            throw new IOException("broken XML", e);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    /** Returns an attribute without a namespace, or null. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue("", name) == null
                ? reader.getAttributeValue(null, name)
                : reader.getAttributeValue("", name);
    }

    /** Returns the {@code r:id} attribute, or null; its namespace differs between the two editions of the format. */
    @Nullable
    String relationId() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Returns how many bytes were inflated. */
    long done() {
        return bytes.bytes();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static IOException broken(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException("broken XML", e);
    }

    private static XMLInputFactory xml() {
        // the platform's own parser: what a server brings behaves differently from server to server
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
