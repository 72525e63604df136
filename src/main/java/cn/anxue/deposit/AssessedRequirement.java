package cn.anxue.deposit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A requirement as it was entered: in force from a day on, until the next. */
public record AssessedRequirement(UUID id, LocalDate from, DepositRequirement requirement, Instant assessedAt) {}
