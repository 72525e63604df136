package cn.anxue.bank;

import cn.anxue.bank.BankLines.Report;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sorts what banks report into lines in good form on their own accounts, and refusals. */
@ApplicationScoped
class Intake {
    private final AccountLocks locks;
    private final AccountFactsReader accounts;
    private final Vault vault;
    private final Today today;

    Intake(AccountLocks locks, AccountFactsReader accounts, Vault vault, Today today) {
        this.locks = locks;
        this.accounts = accounts;
        this.vault = vault;
        this.today = today;
    }

    /** The good lines of all reports, in their order; the others are answered in {@code answers}. */
    List<GoodLine> take(List<Report> reports, Answers answers) {
        return take(reports, answers, false);
    }

    /** The same for lines of a statement, which may be known under other names. */
    List<GoodLine> takeStatement(Report report, Answers answers) {
        return take(List.of(report), answers, true);
    }

    private List<GoodLine> take(List<Report> reports, Answers answers, boolean fromStatement) {
        LocalDate day = today.date();
        boolean alone = fromStatement;
        List<List<@Nullable Line>> checked = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        for (Report report : reports) {
            List<@Nullable Line> lines = new ArrayList<>();
            for (int i = 0; i < report.lines().size(); i++) {
                Line line = check(report, i, day, answers);
                lines.add(line);
                if (line != null) {
                    all.add(line);
                    alone |= line.part() > 0;
                }
            }
            checked.add(lines);
        }
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> numbers = all.stream().map(Line::account).collect(Collectors.toSet());
        if (alone) {
            locks.take(numbers);
        } else {
            locks.share(all);
        }
        Map<String, AccountFacts> facts = accounts.read(numbers);
        List<GoodLine> good = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            good.addAll(known(reports.get(i), checked.get(i), facts, answers));
        }
        return good;
    }

    private static @Nullable Line check(Report report, int number, LocalDate day, Answers answers) {
        try {
            return LineChecks.check(report.lines().get(number), number, day);
        } catch (ProblemException e) {
            answers.put(report, LineAnswer.refused(number, e.violations()));
            return null;
        }
    }

    private List<GoodLine> known(
            Report report, List<@Nullable Line> lines, Map<String, AccountFacts> facts, Answers answers) {
        List<GoodLine> good = new ArrayList<>();
        Map<LineIdentity.Key, Integer> equals = new HashMap<>();
        BatchRuns runs = new BatchRuns();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line == null) {
                continue;
            }
            AccountFacts account = facts.get(line.account());
            if (account == null || !mayReport(report.caller(), account)) {
                Violation violation = new Violation("/" + i + "/account", BankProblem.ACCOUNT_NOT_SUPERVISED, Map.of());
                answers.put(report, LineAnswer.refused(i, List.of(violation)));
                continue;
            }
            LineIdentity first = LineIdentity.of(line, 1, vault);
            int ordinal = line.bankReference() == null ? equals.merge(first.key(), 1, Integer::sum) : 1;
            LineIdentity identity = ordinal == 1 ? first : LineIdentity.of(line, ordinal, vault);
            good.add(new GoodLine(report.id(), i, line, account, identity, runs.of(line)));
        }
        return good;
    }

    private static boolean mayReport(Caller caller, AccountFacts account) {
        return caller.scope() instanceof Scope.Bank bank && bank.bankCode().equals(account.bankCode());
    }
}
