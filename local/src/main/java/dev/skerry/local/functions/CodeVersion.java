package dev.skerry.local.functions;

import java.nio.file.Path;
import java.util.List;

/**
 * One build of a function's code, copied so that the next build cannot change it under a process
 * that runs it.
 *
 * @param fingerprints of the code and the layers that it was copied from
 * @param taskRoot the copy: the working directory of its processes
 * @param layerJars the layers' jars for the class path, ahead of the code; empty when they are in
 *     the copy's {@code lib}
 * @param codePath the copy's own entries of the class path; empty when AWS's loader reads them
 */
record CodeVersion(
    List<Fingerprint> fingerprints, Path taskRoot, List<Path> layerJars, List<Path> codePath) {}
