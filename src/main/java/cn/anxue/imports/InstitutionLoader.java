package cn.anxue.imports;

import cn.anxue.institution.InstitutionChanges;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionService;
import cn.anxue.institution.InstitutionUndo;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Registration;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers institutions, and updates those that are known by credit code or platform id. */
@ApplicationScoped
class InstitutionLoader implements Loader {
    private final InstitutionService service;
    private final RegisterAtHand atHand;
    private final InstitutionUndo undo;
    private final InstitutionSheet sheet;
    private final KnownThings known;

    InstitutionLoader(
            InstitutionService service,
            RegisterAtHand atHand,
            InstitutionUndo undo,
            InstitutionSheet sheet,
            KnownThings known) {
        this.service = service;
        this.atHand = atHand;
        this.undo = undo;
        this.sheet = sheet;
        this.known = known;
    }

    /** The register, to read and to change. */
    @ApplicationScoped
    static class RegisterAtHand {
        private final InstitutionRegister register;
        private final InstitutionChanges changes;

        RegisterAtHand(InstitutionRegister register, InstitutionChanges changes) {
            this.register = register;
            this.changes = changes;
        }

        InstitutionView view(InstitutionId id) {
            return register.view(id);
        }

        Map<InstitutionId, InstitutionView> views(Collection<InstitutionId> ids) {
            return register.views(ids).stream().collect(Collectors.toMap(InstitutionView::id, Function.identity()));
        }

        List<String> formerNames(InstitutionId id) {
            return register.formerNames(id);
        }

        InstitutionView change(Work work, InstitutionId id, long version, Registration told) {
            return changes.change(work.caller(), id, version, told, new Violations());
        }
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INSTITUTIONS;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        Map<String, InstitutionId> byCode =
                known.byCode(work, rows.stream().map(row -> row.must("uscc")).toList());
        Map<String, InstitutionId> byPlatform = known.byPlatformId(
                work,
                rows.stream()
                        .map(row -> row.text("nationalPlatformId"))
                        .filter(Objects::nonNull)
                        .toList());
        Map<InstitutionId, InstitutionView> views =
                atHand.views(Stream.concat(byCode.values().stream(), byPlatform.values().stream())
                        .collect(Collectors.toSet()));
        Loaded loaded = new Loaded();
        List<ReadRow> fresh = new ArrayList<>();
        List<Registration> registrations = new ArrayList<>();
        for (ReadRow row : rows) {
            InstitutionId id = byCode.get(Uscc.normalised(row.must("uscc")));
            String platformId = row.text("nationalPlatformId");
            id = id == null && platformId != null ? byPlatform.get(platformId) : id;
            if (id != null) {
                change(work, row, Objects.requireNonNull(views.get(id)), loaded);
                continue;
            }
            Registration registration = sheet.registration(work, row, null, loaded);
            if (registration != null) {
                fresh.add(row);
                registrations.add(registration);
            }
        }
        register(work, fresh, registrations, loaded);
        return loaded;
    }

    @Override
    public List<Claim> claims(Work work, List<Written> written) {
        return written.stream()
                .map(Written::row)
                .filter(row -> row.has("nationalPlatformId"))
                .map(row -> Claim.alone(row, "nationalPlatformId", row.must("nationalPlatformId")))
                .toList();
    }

    @Override
    public void undo(Work work, List<Made> made) {
        for (Made one : made) {
            if (one.change() == Made.Change.CHANGED) {
                restore(work, one);
            }
        }
        List<InstitutionId> created = made.stream()
                .filter(one -> one.change() == Made.Change.CREATED)
                .map(one -> new InstitutionId(one.thing()))
                .toList();
        if (!created.isEmpty() && undo.undo(work.caller(), created) < created.size()) {
            throw new ProblemException(
                    ImportProblem.UNDO_INSTITUTION_IN_USE,
                    Map.of("row", made.get(0).row()));
        }
    }

    private void restore(Work work, Made one) {
        InstitutionId id = new InstitutionId(one.thing());
        if (atHand.view(id).version() != one.version()) {
            throw new ProblemException(ImportProblem.UNDO_INSTITUTION_CHANGED, Map.of("row", one.row()));
        }
        undo.restore(work.caller(), id, one.version(), sheet.earlier(Objects.requireNonNull(one.earlier())));
    }

    private void register(Work work, List<ReadRow> fresh, List<Registration> registrations, Loaded loaded) {
        if (fresh.isEmpty()) {
            return;
        }
        List<InstitutionId> ids = service.registerAll(work.caller(), registrations);
        for (int i = 0; i < fresh.size(); i++) {
            loaded.add(Made.created(fresh.get(i), ids.get(i).value()));
        }
    }

    private void change(Work work, ReadRow row, InstitutionView before, Loaded loaded) {
        InstitutionId id = before.id();
        Registration told = sheet.registration(work, row, before, loaded);
        if (told == null) {
            return;
        }
        if (InstitutionSheet.isAsKnown(told, before)) {
            loaded.add(Made.unchanged(row, id.value()));
            return;
        }
        String earlier = sheet.earlier(before, atHand.formerNames(id));
        InstitutionView after = atHand.change(work, id, before.version(), told);
        loaded.add(
                after.version() == before.version() ? Made.unchanged(row, id.value()) : changed(row, after, earlier));
    }

    private static Made changed(ReadRow row, InstitutionView after, @Nullable String earlier) {
        return new Made(row.number(), Made.Change.CHANGED, after.id().value(), after.version(), earlier);
    }
}
