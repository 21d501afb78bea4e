package org.liaison.log;

/// What others cite when they say why something is not believed. It never changes.
public interface StableCode {

    /// Lower-case words with hyphens.
    String code();
}
