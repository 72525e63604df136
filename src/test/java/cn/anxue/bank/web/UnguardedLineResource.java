package cn.anxue.bank.web;

import cn.anxue.bank.BankLines.Report;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.UnguardedLines;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Takes lines from anybody, in benchmarks alone: what a report costs without authentication, key and trail. */
@Path("/bench/lines")
@IfBuildProperty(name = "anxue.bench", stringValue = "true")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UnguardedLineResource {
    private final UnguardedLines lines;
    private final ActorService actors;
    private volatile Caller bank = Caller.SYSTEM;

    UnguardedLineResource(UnguardedLines lines, ActorService actors) {
        this.lines = lines;
        this.actors = actors;
    }

    @POST
    @PermitAll
    public Uni<LineBody.Answers> report(List<LineDraft> drafts) {
        if (bank.isSystem()) {
            return Uni.createFrom()
                    .item(() -> actors.caller("bank"))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .invoke(found -> bank = found)
                    .flatMap(found -> booked(found, drafts));
        }
        return booked(bank, drafts);
    }

    private Uni<LineBody.Answers> booked(Caller caller, List<LineDraft> drafts) {
        return Uni.createFrom()
                .completionStage(() -> lines.submit(new Report(caller, drafts)))
                .map(answers -> LineBody.Answers.of(answers, Locale.CHINESE));
    }
}
