package dev.skerry.local.functions;

/** Every promise of an invocation also with our own loop, which macOS and Windows use. */
class JavaLoopTest extends InvocationResultTest {
  @Override
  boolean nativeLoop() {
    return false;
  }
}
