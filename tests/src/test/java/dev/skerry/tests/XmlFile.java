package dev.skerry.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads an XML file with XPath. */
final class XmlFile {
  private final Document document;

  private XmlFile(Document document) {
    this.document = document;
  }

  static XmlFile of(Path file) throws IOException {
    try {
      var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return new XmlFile(parser.parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException wrong) {
      throw new IllegalArgumentException(file + ": no XML", wrong);
    }
  }

  /** Returns the text of the only element at a path. */
  String text(String path) {
    var found = texts(path);
    if (found.size() != 1) {
      throw new IllegalArgumentException(path + ": " + found.size() + " elements, not one");
    }
    return found.get(0);
  }

  /** Returns the texts of all elements at a path. */
  List<String> texts(String path) {
    try {
      var nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(index -> nodes.item(index).getTextContent().strip())
          .toList();
    } catch (XPathExpressionException wrong) {
      throw new IllegalArgumentException(path, wrong);
    }
  }
}
