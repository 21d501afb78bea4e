package org.liaison.testkit.sample.broken.letters;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

final class ImpatientLetter {

    private final Supplier<UUID> ids = UUID::randomUUID;

    Instant time() {
        return Instant.now();
    }

    String id() {
        return UUID.randomUUID() + ids.get().toString();
    }

    @SuppressWarnings("SystemOut") // the mutant of this very rule
    void print() {
        System.out.println("printed");
    }

    void waitABit() throws InterruptedException {
        Thread.sleep(1);
    }

    String swallow(Supplier<String> risky) {
        try {
            return risky.get();
        } catch (Exception e) {
            return "nothing happened";
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // the mutant of this very rule
    void printWhatWentWrong(Runnable risky) {
        try {
            risky.run();
        } catch (IllegalStateException e) {
            e.printStackTrace();
        }
    }
}
