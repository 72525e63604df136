package cn.anxue.simulator;

import cn.anxue.money.Money;
import cn.anxue.simulator.plan.StatementFate;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An account's day as it truly was.
 *
 * @param sequence the statement's number
 * @param told whether the right statement has been sent
 * @param files how many files were sent for it, wrong ones and repetitions too
 */
public record SimulatedDay(
        UUID id,
        String account,
        LocalDate day,
        Money opening,
        Money closing,
        int sequence,
        StatementFate statement,
        boolean told,
        int files) {}
