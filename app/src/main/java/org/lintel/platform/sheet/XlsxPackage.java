package org.lintel.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip file that a workbook is: finds its parts and opens them as XML, within limits. */
final class XlsxPackage implements AutoCloseable {

  private static final int MOST_PARTS = 5000;
  private static final long LARGEST_SHEET = 600L << 20;
  private static final long LARGEST_TABLE = 96L << 20;

  private static final XMLInputFactory XML = safeFactory();

  private final ZipFile zip;

  private XlsxPackage(ZipFile zip) {
    this.zip = zip;
  }

  static XlsxPackage open(Path file) throws IOException {
    try {
      var zip = new ZipFile(file.toFile());
      if (zip.size() > MOST_PARTS) {
        zip.close();
        throw new SheetRefused(SheetProblem.DAMAGED);
      }
      return new XlsxPackage(zip);
    } catch (ZipException e) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
  }

  /** Neither document types nor anything outside the file: entities have no meaning here. */
  private static XMLInputFactory safeFactory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  XMLStreamReader sheet(String part) throws IOException, XMLStreamException {
    return xml(part, LARGEST_SHEET).orElseThrow(() -> new SheetRefused(SheetProblem.DAMAGED));
  }

  /** Any part but a sheet; these are held in memory, so they may be less large. */
  Optional<XMLStreamReader> table(String part) throws IOException, XMLStreamException {
    return xml(part, LARGEST_TABLE);
  }

  private Optional<XMLStreamReader> xml(String part, long limit)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    InputStream content = zip.getInputStream(entry);
    var bounded = new BoundedInput(content, entry.getCompressedSize(), limit);
    return Optional.of(XML.createXMLStreamReader(bounded));
  }

  /** Targets of the relationships of a part by their id; targets are names of parts. */
  Map<String, String> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    var found = table(folder + "_rels/" + part.substring(slash) + ".rels");
    var targets = new HashMap<String, String>();
    if (found.isEmpty()) {
      return targets;
    }
    XMLStreamReader xml = found.get();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = XmlParts.attribute(xml, "Target");
        targets.put(XmlParts.attribute(xml, "Id"), XmlParts.resolved(folder, target));
        if (XmlParts.attribute(xml, "Type").endsWith("/officeDocument")) {
          targets.put("officeDocument", XmlParts.resolved(folder, target));
        }
      }
    }
    return targets;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
