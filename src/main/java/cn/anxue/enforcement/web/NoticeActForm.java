package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.CheckMethod;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.NoticeExchange;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.ServiceMethod;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The fields of all small forms on a notice's page; each act reads its own. */
public class NoticeActForm {
    @RestForm("text")
    @Size(max = 4000)
    @Nullable
    String text;

    @RestForm("day")
    @Size(max = 10)
    @Nullable
    String day;

    @RestForm("method")
    @Size(max = 20)
    @Nullable
    String method;

    @RestForm("recipient")
    @Size(max = 100)
    @Nullable
    String recipient;

    @RestForm("note")
    @Size(max = 500)
    @Nullable
    String note;

    @RestForm("n")
    @Min(1)
    @Max(200)
    @Nullable
    Integer n;

    @RestForm("step")
    @Min(1)
    @Max(20)
    @Nullable
    Integer step;

    @RestForm("one")
    @Nullable
    UUID one;

    @RestForm("file")
    @Nullable
    FileUpload file;

    String said() {
        return Fields.needed(text, "/text");
    }

    int item() {
        return n == null ? 1 : n;
    }

    int stepNumber() {
        return step == null ? 1 : step;
    }

    UUID which() {
        return one == null ? new UUID(0, 0) : one;
    }

    NoticeExchange.Statement statement(List<UUID> documents) {
        return new NoticeExchange.Statement(said(), documents);
    }

    NoticeExchange.Service service(List<UUID> documents) {
        return new NoticeExchange.Service(
                Fields.chosen(ServiceMethod.class, method, "/method"),
                Fields.day(day, "/servedOn"),
                Fields.needed(recipient, "/recipient"),
                note,
                documents);
    }

    CloseOut.Finding finding(NoticeId id, List<UUID> documents) {
        CheckMethod how = Fields.chosen(CheckMethod.class, method, "/method");
        return new CloseOut.Finding(id, item(), said(), how, documents);
    }
}
