package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.Sheets;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lessons by spreadsheet: uploaded, looked through row by row, then recorded. */
@Path("/console/lessons/sheet")
@DenyAll
@Produces(Pages.HTML)
public class LessonSheetPages {
    private static final int TABLE_MAX = 60_000;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lessonSheet(@Nullable LessonTable table, String text, @Nullable Text said);
    }

    private final LessonTables tables;
    private final LessonRecording recording;
    private final Desk desk;

    LessonSheetPages(LessonTables tables, LessonRecording recording, Desk desk) {
        this.tables = tables;
        this.recording = recording;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response blank() {
        return Pages.show(Templates.lessonSheet(null, "", null));
    }

    /** Nothing is written yet. */
    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response preview(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Size(max = TABLE_MAX) @Nullable String table) {
        String text = Entered.text(table);
        return Pages.answer(
                () -> {
                    List<SheetRow> rows = file != null && file.size() > 0
                            ? Sheets.rows(file.uploadedFile(), LessonTables.ROWS_MAX + 1)
                            : written(text);
                    return Pages.show(Templates.lessonSheet(tables.read(desk.caller(), rows), text, null));
                },
                refused -> Templates.lessonSheet(null, text, Pages.said(refused)));
    }

    /** Records the good rows; each carries its number, so that nothing is recorded twice. */
    @POST
    @Path("/taking")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@RestForm @Size(max = TABLE_MAX) @Nullable String table) {
        String text = Entered.text(table);
        return desk.act(
                () -> {
                    LessonTable read = tables.read(desk.caller(), written(text));
                    if (read.problems() > 0) {
                        throw new ProblemException(RequestProblem.CONFLICT);
                    }
                    recording.record(
                            desk.caller(),
                            read.rows().stream().map(LessonRow::draft).toList());
                    return "/console/lessons?recorded=" + read.rows().size();
                },
                refused -> again(text, refused));
    }

    /** With what is wrong of each row, where the table could be read. */
    private TemplateInstance again(String text, ProblemException refused) {
        return refused.kind() == RequestProblem.CONFLICT
                ? Templates.lessonSheet(tables.read(desk.caller(), written(text)), text, null)
                : Templates.lessonSheet(null, text, Pages.said(refused));
    }

    /** A table somebody typed or pasted, read as a file of the same text would be. */
    private static List<SheetRow> written(String text) {
        try {
            java.nio.file.Path file = Files.createTempFile("lessons", ".csv");
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                return Sheets.rows(file, LessonTables.ROWS_MAX + 1);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
