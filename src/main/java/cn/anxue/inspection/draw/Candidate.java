package cn.anxue.inspection.draw;

/** An institution that may be drawn, as the pool names it. */
public record Candidate(String uscc, Stratum stratum, String name) {}
