package cn.anxue.simulator.plan;

import cn.anxue.money.Money;
import java.util.List;

/** What happens on an account on one day, in the order of booking, and what becomes of the statement. */
public record DayPlan(Money opening, Money closing, List<Movement> movements, StatementFate statement) {}
