package org.liaison.cases.arrival;

/// What is to be said of a value. Never the value.
///
/// @param rule what does not hold, or is doubted
/// @param remedy what to do about it
public record Remark(ArrivalRule rule, String remedy) {}
