package dev.skerry.local.functions;

/** Runs the invocation tests with the client in Java, which macOS and Windows use. */
class JavaLoopTest extends InvocationTest {
  @Override
  boolean nativeLoop() {
    return false;
  }
}
