package org.liaison.testkit.rules;

import java.util.function.Function;

/// One rule of the house: a name to excuse it by, and a judgement over a module.
public record HouseRule(String name, Function<JudgedModule, Verdict> judgement) {

    Verdict judge(JudgedModule module) {
        return judgement.apply(module);
    }
}
