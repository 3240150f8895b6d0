package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void noOtherProcessGetsAChosenPortBeforeItIsReleased() throws IOException {
    try (var ports = new Ports(0)) {
      var port = ports.applyAsInt("api");

      assertThrows(BindException.class, () -> open(port));
      assertEquals(port, ports.release("api"));
      open(port);
    }
  }

  @Test
  void closingReleasesAllPorts() throws IOException {
    var ports = new Ports(0);
    var port = ports.applyAsInt("api");

    ports.close();

    open(port);
  }

  @Test
  void eachApiGetsTheNextPortAfterAGivenOne() throws IOException {
    try (var ports = new Ports(8080)) {
      assertEquals(8080, ports.applyAsInt("first"));
      assertEquals(8081, ports.applyAsInt("second"));
      assertEquals(8080, ports.release("first"));
    }
  }

  private static void open(int port) throws IOException {
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
  }
}
