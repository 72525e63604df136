package cn.anxue.tipoff.web;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.InspectionProblem;
import cn.anxue.inspection.SupervisorId;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.CheckedPhotos;
import cn.anxue.tipoff.Report;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffProblem;
import cn.anxue.web.InstitutionReports;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where forms are handed in: by anybody, by an officer for somebody, by a supervisor. */
@RequestScoped
public class TipOffDesk {
    private final TipOffIntake intake;
    private final InstitutionRegister institutions;
    private final SupervisorService supervisors;
    private final InstitutionReports limit;
    private final RoutingContext context;

    TipOffDesk(
            TipOffIntake intake,
            InstitutionRegister institutions,
            SupervisorService supervisors,
            InstitutionReports limit,
            RoutingContext context) {
        this.intake = intake;
        this.institutions = institutions;
        this.supervisors = supervisors;
        this.limit = limit;
        this.context = context;
    }

    TipOffIntake.Received fromAnybody(TipOffForm form) {
        InstitutionId known = known(form).map(InstitutionView::id).orElse(null);
        if (known != null) {
            limit.count(known.value(), context);
        }
        Report report = form.report(Channel.PAGE, known, null);
        return intake.take(null, report, form.checkedPhotos());
    }

    TipOffIntake.Received fromOfficer(Caller officer, TipOffForm form) {
        Channel channel = form.takenDown();
        SupervisorId supervisor = null;
        if (channel == Channel.SUPERVISOR) {
            UUID id = TipOffForm.id(form.supervisor(), "/supervisor");
            if (id == null) {
                throw new ProblemException(RequestProblem.REQUIRED, "/supervisor", Map.of());
            }
            supervisor = inOffice(supervisors.get(officer, new SupervisorId(id)));
        }
        InstitutionId known = known(form).map(InstitutionView::id).orElse(null);
        Report report = form.report(channel, known, supervisor);
        return taken(officer, report, form.checkedPhotos());
    }

    TipOffIntake.Received fromSupervisor(Caller caller, TipOffForm form) {
        SupervisorView self =
                supervisors.self(caller).orElseThrow(() -> new ProblemException(TipOffProblem.NOT_A_SUPERVISOR));
        InstitutionId known = known(form).map(InstitutionView::id).orElse(null);
        Report report = form.report(Channel.SUPERVISOR, known, self.id());
        return taken(caller, report, form.checkedPhotos());
    }

    /** The institution a form names, by its code or our id; nothing where it names none we know. */
    Optional<InstitutionView> known(TipOffForm form) {
        Optional<InstitutionView> named = find(form.institution());
        return named.isPresent() ? named : find(form.about());
    }

    private TipOffIntake.Received taken(Caller taker, Report report, CheckedPhotos photos) {
        TipOffIntake.Received received = intake.take(taker, report, photos);
        SupervisorId supervisor = report.supervisor();
        if (supervisor != null) {
            supervisors.reported(supervisor);
        }
        return received;
    }

    private static SupervisorId inOffice(SupervisorView supervisor) {
        LocalDate ended = supervisor.endedOn();
        if (ended != null) {
            throw new ProblemException(InspectionProblem.SUPERVISOR_ENDED, "/supervisor", Map.of("on", ended));
        }
        return supervisor.id();
    }

    private Optional<InstitutionView> find(@Nullable String written) {
        String plain = Uscc.normalised(written == null ? "" : written);
        if (Uscc.isWellFormed(plain) && Uscc.hasCheckDigit(plain)) {
            return institutions.findByUscc(Uscc.of(plain));
        }
        try {
            return institutions.views(java.util.List.of(new InstitutionId(UUID.fromString(plain)))).stream()
                    .findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
