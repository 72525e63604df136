package cn.anxue.bank.web;

import cn.anxue.bank.statement.StatementUploads;
import cn.anxue.web.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Files of statements are read while they come in, and may be large. */
@ApplicationScoped
class StatementBodySize implements LargeBody {
    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return StatementResource.PATH;
    }

    @Override
    public long bytesMax() {
        return StatementUploads.BYTES_MAX;
    }
}
