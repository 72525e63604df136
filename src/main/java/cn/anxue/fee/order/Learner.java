package cn.anxue.fee.order;

/** The child that is taught. */
public record Learner(String name, String grade) {}
