package cn.anxue.fee.release;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;

/**
 * An order that has earned more than was released of it.
 *
 * @param ended taught to the end, or ended otherwise
 * @param released how many of its confirmed lessons are in a release
 * @param confirmed how many there are
 * @param unreleased what the difference earned
 * @param earned by all its confirmed lessons
 */
record Candidate(
        InstitutionId institution,
        OrderId order,
        boolean ended,
        int released,
        int confirmed,
        Money unreleased,
        Money earned) {}
