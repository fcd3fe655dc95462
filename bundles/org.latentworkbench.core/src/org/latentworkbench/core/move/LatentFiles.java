package org.latentworkbench.core.move;
final class LatentFiles { LatentFiles(MoveConfig c, MoveConfig.AnalyzeLatent a, java.nio.file.Path run) {} void write(Delivery d) {} }
