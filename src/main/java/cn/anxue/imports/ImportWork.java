package cn.anxue.imports;

import cn.anxue.audit.AuditTrail;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on one import to the end of its state. What fails leaves it where a person can go on. */
@ApplicationScoped
class ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final int WHOLE_SECONDS_MAX = 14_400;

    private final ImportRecords records;
    private final Lists lists;
    private final Lease lease;
    private final List<Loader> loaders;
    private final AuditTrail audit;

    ImportWork(ImportRecords records, Lists lists, Lease lease, @All List<Loader> loaders, AuditTrail audit) {
        this.records = records;
        this.lists = lists;
        this.lease = lease;
        this.loaders = loaders;
        this.audit = audit;
    }

    /** Why a whole import came to nothing. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Text said;
        private final transient List<Finding> findings;

        Refused(Text said, List<Finding> findings) {
            super(said.en());
            this.said = said;
            this.findings = findings;
        }
    }

    /** A part of the sheet and what became of it. */
    private record Done(SheetRows.Part part, Loaded loaded) {}

    void on(Lease.Held held) {
        ImportRun run =
                QuarkusTransaction.requiringNew().call(() -> records.runs().get(held.id()));
        try {
            switch (run.state()) {
                case CHECKING -> check(held, run);
                case RUNNING -> {
                    countAnew(held, run);
                    load(held, run);
                }
                case UNDOING -> {
                    countAnew(held, run);
                    undo(held, run);
                }
                case READ, CHECKED, AWAITING, DONE, FAILED, AWAITING_UNDO, UNDONE, DISCARDED ->
                    LOG.debugf("nothing to do for %s", run.id());
            }
        } catch (Lease.Lost lost) {
            LOG.info(lost.getMessage());
        } catch (Refused refused) {
            end(run, refused.said, refused.findings);
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %s failed", run.id());
            end(run, Lists.said(new ProblemException(RequestProblem.UNAVAILABLE)), List.of());
        }
    }

    /** Another node may have come some way before. */
    private void countAnew(Lease.Held held, ImportRun run) {
        QuarkusTransaction.requiringNew().run(() -> {
            lease.renew(held);
            records.runs().choose(run.id(), run.whole());
        });
    }

    private void check(Lease.Held held, ImportRun run) {
        SheetRows rows = QuarkusTransaction.requiringNew().call(() -> {
            lease.renew(held);
            records.runs().begin(run.id());
            records.outcomes().forgetProblems(run.id());
            records.foreseen().forget(run.id());
            return new SheetRows(records, run, records.chunks().count(run.id()));
        });
        Loader loader = loader(run);
        Trial trial = new Trial(lists, loader, Work.of(run));
        new Lanes(loader.lanes()).each(rows, part -> new Done(part, trial.alone(part.good())), done -> {
            trial.among(done.part().good(), done.loaded());
            done.part().findings().forEach(done.loaded()::add);
            QuarkusTransaction.requiringNew().run(() -> {
                lease.renew(held);
                records.outcomes().addProblems(run, done.loaded().findings());
                records.foreseen().keep(run.id(), done.loaded().made());
                records.runs().add(run.id(), counts(done.part().all(), 0, done.loaded()));
            });
        });
        QuarkusTransaction.requiringNew().run(() -> records.runs().move(run, ImportState.CHECKED, null));
    }

    private void load(Lease.Held held, ImportRun run) {
        if (run.whole()) {
            QuarkusTransaction.requiringNew().timeout(WHOLE_SECONDS_MAX).run(() -> {
                SheetRows rows = new SheetRows(records, run, records.chunks().count(run.id()));
                while (rows.hasNext()) {
                    SheetRows.Part part = rows.next();
                    records.outcomes().addMade(run.id(), whole(run, part).made());
                    progress(held, part.all());
                }
                loaded(held, run);
            });
            return;
        }
        SheetRows rows = QuarkusTransaction.requiringNew()
                .call(() -> new SheetRows(records, run, records.chunks().count(run.id())));
        Loader loader = loader(run);
        new Lanes(loader.lanes())
                .each(
                        rows,
                        part -> new Done(part, kept(held, run, loader, part)),
                        done -> QuarkusTransaction.requiringNew().run(() -> {
                            records.outcomes().addProblems(run, done.loaded().findings());
                            add(held, done.part().all());
                        }));
        QuarkusTransaction.requiringNew().run(() -> loaded(held, run));
    }

    private Loaded kept(Lease.Held held, ImportRun run, Loader loader, SheetRows.Part part) {
        List<ReadRow> left = QuarkusTransaction.requiringNew().call(() -> {
            lease.renew(held);
            return left(run, part.good());
        });
        return lists.kept(loader, Work.of(run), left);
    }

    private Loaded whole(ImportRun run, SheetRows.Part part) {
        Loaded loaded;
        try {
            loaded = loader(run).load(Work.of(run), part.good());
        } catch (ProblemException e) {
            throw changed(part.good().get(0).number(), Lists.said(e), List.of());
        }
        part.findings().forEach(loaded::add);
        records.foreseen().surprising(run.id(), loaded.made()).stream()
                .sorted()
                .map(row -> Lists.changed(run.kind(), row))
                .forEach(loaded::add);
        if (!loaded.findings().isEmpty()) {
            Finding first = loaded.findings().get(0);
            throw changed(first.row(), first.said(), loaded.findings());
        }
        return loaded;
    }

    /** Without what the check refused, for nothing is written that it did not show, and what another node wrote already. */
    private List<ReadRow> left(ImportRun run, List<ReadRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        var out = records.outcomes().done(run.id(), first, last);
        out.addAll(records.outcomes().refused(run.id(), first, last));
        return rows.stream().filter(row -> !out.contains(row.number())).toList();
    }

    private void loaded(Lease.Held held, ImportRun run) {
        lease.renew(held);
        records.runs().countMade(run.id());
        records.chunks().delete(run.id());
        records.runs().move(run, ImportState.DONE, null);
        trail(run, "import.done");
    }

    private void undo(Lease.Held held, ImportRun run) {
        Loader loader = loader(run);
        try {
            QuarkusTransaction.requiringNew().timeout(WHOLE_SECONDS_MAX).run(() -> {
                int before = Integer.MAX_VALUE;
                List<Made> last = records.outcomes().last(run.id(), before, ChunkStore.ROWS);
                while (!last.isEmpty()) {
                    undo(loader, run, last);
                    progress(held, last.size());
                    before = last.get(last.size() - 1).row();
                    last = records.outcomes().last(run.id(), before, ChunkStore.ROWS);
                }
                lease.renew(held);
                records.runs().move(run, ImportState.UNDONE, null);
                trail(run, "import.undone");
            });
        } catch (Standing standing) {
            // Asked once the locks of the list are let go.
            throw new Refused(lists.culprit(loader, Work.of(run), standing.made, standing.problem), List.of());
        }
    }

    /** Something stands on one of these. */
    private static final class Standing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Made> made;
        private final transient ProblemException problem;

        Standing(List<Made> made, ProblemException problem) {
            super(problem);
            this.made = made;
            this.problem = problem;
        }
    }

    private static void undo(Loader loader, ImportRun run, List<Made> made) {
        try {
            loader.undo(Work.of(run), made);
        } catch (ProblemException e) {
            throw new Standing(made, e);
        } catch (RuntimeException e) {
            if (Lists.isKept(e)) {
                throw new Standing(made, Lists.standing(run.kind(), made.get(0).row()));
            }
            throw e;
        }
    }

    private void progress(Lease.Held held, int done) {
        QuarkusTransaction.requiringNew().run(() -> add(held, done));
    }

    private void add(Lease.Held held, int done) {
        lease.renew(held);
        records.runs().add(held.id(), new ImportStore.Counts(0, done, 0, 0, 0, 0));
    }

    private void end(ImportRun run, @Nullable Text said, List<Finding> findings) {
        ImportState next = run.state() == ImportState.UNDOING ? ImportState.DONE : ImportState.FAILED;
        QuarkusTransaction.requiringNew().run(() -> {
            if (records.runs().get(run.id()).state() == run.state()) {
                records.outcomes().addProblems(run, findings);
                int rows = (int) findings.stream().map(Finding::row).distinct().count();
                records.runs().add(run.id(), new ImportStore.Counts(0, 0, 0, 0, 0, rows));
                records.runs().move(run, next, said);
                trail(run, "import.failed");
            }
        });
    }

    private void trail(ImportRun run, String act) {
        audit.recordAll(List.of(new AuditTrail.Row(
                Office.of(run),
                act,
                "import",
                run.id().value(),
                List.of(run.kind().slug()),
                run.regionCode())));
    }

    private static ImportStore.Counts counts(int checked, int done, Loaded loaded) {
        int[] changes = new int[Made.Change.values().length];
        loaded.made().forEach(made -> changes[made.change().ordinal()]++);
        return new ImportStore.Counts(
                checked,
                done,
                changes[Made.Change.CREATED.ordinal()],
                changes[Made.Change.CHANGED.ordinal()],
                changes[Made.Change.UNCHANGED.ordinal()],
                loaded.refusedRows());
    }

    private static Refused changed(int row, Text reason, List<Finding> findings) {
        Text said = Lists.said(
                new ProblemException(ImportProblem.IMPORT_CHANGED_MEANWHILE, Map.of("row", row, "reason", reason)));
        return new Refused(said, findings);
    }

    private Loader loader(ImportRun run) {
        return loaders.stream()
                .filter(loader -> loader.kind() == run.kind())
                .findFirst()
                .orElseThrow();
    }
}
