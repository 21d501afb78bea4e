/// The disclosure log: tree, checkpoints, proofs and verifier. Needs the JDK and nothing else.
module org.liaison.log {
    requires static transitive org.jspecify;

    exports org.liaison.log;
    exports org.liaison.log.checkpoint;
    exports org.liaison.log.gap;
    exports org.liaison.log.note;
    exports org.liaison.log.tree;
    exports org.liaison.log.trust;
    exports org.liaison.log.verify;
}
