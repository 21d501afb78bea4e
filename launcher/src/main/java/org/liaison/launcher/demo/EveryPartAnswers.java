package org.liaison.launcher.demo;

import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.PartStatus;

/// The shortest story: every part of both offices answers.
public final class EveryPartAnswers implements Story {

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public String describes() {
        return "every part of both offices answers";
    }

    @Override
    public void play(Stage stage) {
        for (Part part : stage.house().parts()) {
            PartStatus status = PartStatus.of(part);
            Stage.holds(
                    status.condition() == PartStatus.Condition.READY,
                    part.id() + " does not answer; see " + part.log());
            stage.told(part.id() + " answers");
        }
    }
}
