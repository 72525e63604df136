package cn.anxue.simulator;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.FileStyle;
import cn.anxue.simulator.plan.Scene;
import java.time.LocalDate;

/**
 * An account at the simulated bank.
 *
 * @param place its place at the bank, from 1
 * @param joinedOn the first day that is played
 * @param balance what it truly holds after the last day played
 */
public record SimulatedAccount(
        String number,
        int place,
        String bankCode,
        Purpose purpose,
        InstitutionId institution,
        Scene.Owner owner,
        FileStyle style,
        LocalDate joinedOn,
        Money balance) {}
