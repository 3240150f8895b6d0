package dev.skerry.local.functions;

/** Every promise of the pool also with our own loop, which macOS and Windows use. */
class JavaLoopTest extends FunctionPoolTest {
  @Override
  boolean nativeLoop() {
    return false;
  }
}
