package cn.anxue.deposit.outflow;

import cn.anxue.institution.InstitutionId;

/** An outflow and the state it came to. */
public record MovedOutflow(OutflowId id, InstitutionId institution, OutflowKind kind, OutflowState state) {}
