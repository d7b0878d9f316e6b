package dev.tidemark.client.browser.sql;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.workers.Worker;

/// What page and worker tell each other; `sqlite-worker.js` has the other half.
final class Wire {
    private Wire() {}

    /// From the page: what to do.
    interface Order extends JSObject {
        @JSProperty
        void setOpen(String name);

        @JSProperty
        void setMemory(boolean memory);

        @JSProperty
        void setClose(boolean close);

        @JSProperty
        void setRun(int number);

        @JSProperty
        void setBegin(String begin);

        @JSProperty
        void setSql(JSArray<JSString> sql);

        @JSProperty
        void setValues(JSArray<JSArray<JSString>> values);

        @JSProperty
        void setMax(int rows);
    }

    /// To the page: what happened.
    interface Report extends JSObject {
        @JSProperty
        boolean isOpened();

        @JSProperty
        boolean isCommitted();

        /// Why there is no database, or none any more.
        @JSProperty
        @Nullable String getFailed();

        /// Which order this is about; 0 for none.
        @JSProperty
        int getRun();

        @JSProperty
        @Nullable String getRefused();

        @JSProperty
        String getReason();

        @JSProperty
        @Nullable JSArrayReader<Result> getAnswers();
    }

    /// The answer to one statement.
    interface Result extends JSObject {
        @JSProperty
        JSArrayReader<JSObject> getColumns();

        /// Texts, and null for NULL, whose cast to a text would fail.
        @JSProperty
        JSArrayReader<JSArrayReader<JSObject>> getRows();
    }

    /// Puts statements into an order.
    static void statements(Order order, List<Statement> statements) {
        JSArray<JSString> sql = new JSArray<>();
        JSArray<JSArray<JSString>> values = new JSArray<>();
        for (Statement statement : statements) {
            sql.push(JSString.valueOf(statement.sql()));
            JSArray<JSString> row = new JSArray<>();
            for (String value : statement.values()) {
                row.push(value == null ? null : JSString.valueOf(value));
            }
            values.push(row);
        }
        order.setSql(sql);
        order.setValues(values);
    }

    static List<Answer> answers(JSArrayReader<Result> results) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < results.getLength(); i++) {
            Result result = results.get(i);
            List<String> columns = new ArrayList<>();
            for (@Nullable String column : texts(result.getColumns())) {
                columns.add(String.valueOf(column));
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (int row = 0; row < result.getRows().getLength(); row++) {
                rows.add(texts(result.getRows().get(row)));
            }
            answers.add(new Answer(columns, rows));
        }
        return answers;
    }

    private static List<@Nullable String> texts(JSArrayReader<JSObject> values) {
        List<@Nullable String> texts = new ArrayList<>(values.getLength());
        for (int i = 0; i < values.getLength(); i++) {
            JSObject value = values.get(i);
            texts.add(value == null ? null : ((JSString) value).stringValue());
        }
        return texts;
    }

    /// Starts a worker whose script is a module.
    @JSBody(params = "url", script = "return new Worker(url, {type: 'module'});")
    static native Worker worker(String url);
}
