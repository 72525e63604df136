package cn.anxue.institution;

import java.time.Instant;

/** A bar that stands, with the decision behind it. */
public record BarView(BarKind kind, String decision, Instant setAt) {}
