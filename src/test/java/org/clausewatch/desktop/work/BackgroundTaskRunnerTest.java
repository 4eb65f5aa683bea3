package org.clausewatch.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTaskRunnerTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> drawing = new ArrayDeque<>();
    private final BackgroundTaskRunner runner = new BackgroundTaskRunner(work::add, drawing::add);
    private final List<Object> answers = new ArrayList<>();

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    @Test
    void answersOnTheThreadThatDraws() {
        runner.start("Reading", progress -> "text", answers::add, answers::add);
        drain(work);
        assertEquals(List.of(), answers);
        assertEquals(1, runner.running().size());

        drain(drawing);
        assertEquals(List.of("text"), answers);
        assertEquals(List.of(), runner.running());
    }

    @Test
    void showsTheNewestReportOnly() {
        RunningTask task = runner.start(
                "Reading",
                progress -> {
                    progress.report("one", 0.1);
                    progress.report("two", 0.2);
                    return "";
                },
                answers::add,
                answers::add);
        drain(work);
        assertEquals(2, drawing.size());
        drain(drawing);

        assertEquals("two", task.stepProperty().get());
        assertEquals(0.2, task.shareProperty().get());
    }

    @Test
    void dropsTheAnswerOfCancelledWork() {
        RunningTask task = runner.start("Reading", progress -> progress.cancelled(), answers::add, answers::add);
        task.cancel();
        drain(work);
        drain(drawing);

        assertEquals(List.of(), answers);
        assertEquals(List.of(), runner.running());
    }

    @Test
    void reportsErrorsAsWellAsExceptions() {
        runner.start(
                "Reading",
                progress -> {
                    throw new StackOverflowError();
                },
                answers::add,
                answers::add);
        drain(work);
        drain(drawing);

        assertTrue(answers.getFirst() instanceof StackOverflowError);
    }
}
