package cn.anxue.enforcement.penalty;

import org.jspecify.annotations.Nullable;

/**
 * How a case is proposed to be decided.
 *
 * @param ground why nothing is imposed
 * @param terms what is imposed
 */
public record DecisionDraft(
        Outcome outcome,
        @Nullable NoPenaltyGround ground,
        String reasons,
        @Nullable Terms terms) {}
