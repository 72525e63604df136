package cn.anxue.imports;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Loads lists of rows, each in a database transaction of its own: kept, or rolled back to see what would come of it. A list
 * that fails is halved until the row to blame stands alone.
 */
@ApplicationScoped
class Lists {
    private static final Logger LOG = Logger.getLogger(Lists.class);
    private static final int SECONDS_MAX = 600;
    /** Connections, resources, shutdown: no row is to blame. */
    private static final String OUTAGE = "(08|53|57P).*";

    private final OutcomeStore outcomes;
    private final Foreseen foreseen;

    Lists(OutcomeStore outcomes, Foreseen foreseen) {
        this.outcomes = outcomes;
        this.foreseen = foreseen;
    }

    /** Carries what a trial found past its rollback. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Loaded loaded;

        Tried(Loaded loaded) {
            super(null, null, false, false);
            this.loaded = loaded;
        }
    }

    /** Rows that would overwrite what came after the check. */
    private static final class Surprising extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<Integer> rows;

        Surprising(Set<Integer> rows) {
            super(null, null, false, false);
            this.rows = rows;
        }
    }

    Loaded tried(Loader loader, Work work, List<ReadRow> rows) {
        return run(loader, work, rows, false);
    }

    Loaded kept(Loader loader, Work work, List<ReadRow> rows) {
        return run(loader, work, rows, true);
    }

    private Loaded run(Loader loader, Work work, List<ReadRow> rows, boolean kept) {
        if (rows.isEmpty()) {
            return new Loaded();
        }
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS_MAX).call(() -> {
                if (!kept) {
                    Loaded tried = loader.trial(work, rows);
                    outcomes.settle();
                    throw new Tried(tried);
                }
                Loaded loaded = loader.load(work, rows);
                Set<Integer> surprising = foreseen.surprising(work.id(), loaded.made());
                if (!surprising.isEmpty()) {
                    throw new Surprising(surprising);
                }
                outcomes.addMade(work.id(), loaded.made());
                return loaded;
            });
        } catch (Tried tried) {
            return tried.loaded;
        } catch (Surprising surprising) {
            return without(surprising.rows, loader, work, rows);
        } catch (RuntimeException e) {
            if (isOutage(e)) {
                throw e;
            }
            return rows.size() == 1 ? refused(loader, rows.get(0), e) : halves(loader, work, rows, kept);
        }
    }

    private Loaded without(Set<Integer> surprising, Loader loader, Work work, List<ReadRow> rows) {
        List<ReadRow> others =
                rows.stream().filter(row -> !surprising.contains(row.number())).toList();
        Loaded loaded = run(loader, work, others, true);
        surprising.stream().sorted().map(row -> changed(loader.kind(), row)).forEach(loaded::add);
        return loaded;
    }

    static Finding changed(ImportKind kind, int row) {
        return Finding.of(row, kind.key().get(0), RowProblem.ROW_CHANGED_MEANWHILE);
    }

    private Loaded halves(Loader loader, Work work, List<ReadRow> rows, boolean kept) {
        int half = rows.size() / 2;
        Loaded loaded = run(loader, work, rows.subList(0, half), kept);
        loaded.addAll(run(loader, work, rows.subList(half, rows.size()), kept));
        return loaded;
    }

    private static Loaded refused(Loader loader, ReadRow row, RuntimeException e) {
        Loaded loaded = new Loaded();
        if (e instanceof ProblemException problem) {
            for (Violation found : problem.violations()) {
                loaded.add(
                        new Finding(row.number(), field(loader.kind(), found.pointer()), found.kind(), found.facts()));
            }
            return loaded;
        }
        LOG.warnf(e, "row %d of an import of %s was refused", row.number(), loader.kind());
        loaded.add(new Finding(
                row.number(),
                "",
                RowProblem.ROW_REFUSED,
                Map.of("reason", Text.of("与已有记录冲突", "it conflicts with what is recorded"))));
        return loaded;
    }

    /** {@code /0/licence/issuedOn} shows at {@code licenceIssuedOn}. */
    static String field(ImportKind kind, String pointer) {
        String[] parts = pointer.split("/");
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        String before = parts.length < 2 ? "" : parts[parts.length - 2];
        String joined = last.isEmpty() ? "" : before + Character.toUpperCase(last.charAt(0)) + last.substring(1);
        return kind.field(joined).or(() -> kind.field(last)).map(Field::name).orElse("");
    }

    /** What keeps the first row that cannot be taken back alone; found by trying each. */
    Text culprit(Loader loader, Work work, List<Made> made, ProblemException whole) {
        for (Made one : made) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    loader.undo(work, List.of(one));
                    throw new Tried(new Loaded());
                });
            } catch (Tried fine) {
                continue;
            } catch (ProblemException e) {
                return said(e);
            } catch (RuntimeException e) {
                return said(standing(loader.kind(), one.row()));
            }
        }
        return said(whole);
    }

    static ProblemException standing(ImportKind kind, int row) {
        ImportProblem problem = switch (kind) {
            case INSTITUTIONS -> ImportProblem.UNDO_INSTITUTION_IN_USE;
            case AGREEMENTS -> ImportProblem.UNDO_AGREEMENT_IN_FORCE;
            case ORDERS -> ImportProblem.UNDO_ORDER_MOVED;
            case DEPOSIT_BALANCES, FEE_BALANCES -> ImportProblem.UNDO_MONEY_MOVED;
            case LESSONS -> ImportProblem.UNDO_LESSON_ANSWERED;
            case NOTICES -> ImportProblem.UNDO_NOTICE_MOVED;
        };
        return new ProblemException(problem, Map.of("row", row));
    }

    static Text said(ProblemException e) {
        Violation first = e.violations().get(0);
        Text text = first.kind().text();
        return Text.of(text.in(Locale.CHINESE, first.facts()), text.in(Locale.ENGLISH, first.facts()));
    }

    static boolean isOutage(Throwable failure) {
        return stateOf(failure).matches(OUTAGE);
    }

    /** Whether the database kept something because something else stands on it, or because a rule forbids it. */
    static boolean isKept(Throwable failure) {
        return Set.of("23503", "23001", "23514").contains(stateOf(failure));
    }

    private static String stateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
