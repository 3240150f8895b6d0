package dev.skerry.local.functions;

import java.nio.file.Path;
import java.util.List;

/**
 * A copy of one build of a function's code, so that the next build does not change the files of a
 * running process.
 *
 * @param fingerprints the fingerprints of the code and the layers
 * @param taskRoot the copy, which is the working directory of the processes
 * @param layerJars the layers' jars, first on the class path; empty if they are in {@code lib} of
 *     the copy
 * @param codePath the class path entries of the copy; empty if AWS's class loader reads them
 */
record CodeVersion(
    List<Fingerprint> fingerprints, Path taskRoot, List<Path> layerJars, List<Path> codePath) {}
