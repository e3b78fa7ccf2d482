package io.firsthand;

import io.firsthand.accounts.boundary.AccountsResource;
import io.firsthand.accounts.boundary.JoinsResource;
import io.firsthand.accounts.boundary.SessionResource;
import io.firsthand.accounts.boundary.TokensResource;
import io.firsthand.audit.boundary.AuditChecksResource;
import io.firsthand.audit.boundary.AuditEventsResource;
import io.firsthand.blueprints.boundary.BlueprintsResource;
import io.firsthand.blueprints.boundary.DraftAdviceResource;
import io.firsthand.blueprints.boundary.ProposalsResource;
import io.firsthand.connections.boundary.ConnectionsResource;
import io.firsthand.connections.boundary.ToolsResource;
import io.firsthand.corpus.boundary.LanguagesResource;
import io.firsthand.corpus.boundary.VerbatimsResource;
import io.firsthand.evidence.boundary.CorrectionPreviewsResource;
import io.firsthand.evidence.boundary.CorrectionsResource;
import io.firsthand.evidence.boundary.CountsResource;
import io.firsthand.evidence.boundary.EvidenceResource;
import io.firsthand.evidence.boundary.FindingFilesResource;
import io.firsthand.evidence.boundary.FindingsResource;
import io.firsthand.evidence.boundary.KeysResource;
import io.firsthand.evidence.boundary.TagsResource;
import io.firsthand.evidence.boundary.ThemeEditsResource;
import io.firsthand.evidence.boundary.ThemesResource;
import io.firsthand.evidence.boundary.VerificationsResource;
import io.firsthand.instruments.boundary.GuidesResource;
import io.firsthand.instruments.boundary.OwnGuidesResource;
import io.firsthand.instruments.boundary.PacksResource;
import io.firsthand.instruments.boundary.QuestionFilesResource;
import io.firsthand.instruments.boundary.QuestionsResource;
import io.firsthand.interviews.boundary.InterviewsResource;
import io.firsthand.interviews.boundary.SourceHintsResource;
import io.firsthand.interviews.boundary.TalkHintsResource;
import io.firsthand.interviews.boundary.WithdrawalsResource;
import io.firsthand.lint.boundary.GuideAdviceResource;
import io.firsthand.lint.boundary.GuideChecksResource;
import io.firsthand.lint.boundary.LeftAdviceResource;
import io.firsthand.lint.boundary.LintRulesResource;
import io.firsthand.lint.boundary.QuestionChecksResource;
import io.firsthand.metrics.boundary.RequestMetrics;
import io.firsthand.openapi.boundary.OpenApiResource;
import io.firsthand.problem.boundary.ProblemExceptionMapper;
import io.firsthand.problem.boundary.SurveyToolExceptionMapper;
import io.firsthand.problem.boundary.UnexpectedMapper;
import io.firsthand.problem.boundary.WebApplicationExceptionMapper;
import io.firsthand.profiles.boundary.ProfilesResource;
import io.firsthand.pulls.boundary.PullsResource;
import io.firsthand.pulls.boundary.PushedResponsesResource;
import io.firsthand.readings.boundary.ReadingsResource;
import io.firsthand.samples.boundary.SamplesResource;
import io.firsthand.security.boundary.AccessFilter;
import io.firsthand.sources.boundary.SourcesResource;
import io.firsthand.sources.boundary.SurveysResource;
import io.firsthand.sources.boundary.UploadsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The one list of REST resources and providers: Payara would take the REST clients in the WAR for resources if it scanned. */
@ApplicationPath("/api/v1")
public class FirsthandApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountsResource.class,
                AuditChecksResource.class,
                AuditEventsResource.class,
                BlueprintsResource.class,
                ConnectionsResource.class,
                CorrectionPreviewsResource.class,
                CorrectionsResource.class,
                CountsResource.class,
                DraftAdviceResource.class,
                GuideAdviceResource.class,
                GuideChecksResource.class,
                SourceHintsResource.class,
                TalkHintsResource.class,
                EvidenceResource.class,
                FindingFilesResource.class,
                FindingsResource.class,
                GuidesResource.class,
                InterviewsResource.class,
                JoinsResource.class,
                KeysResource.class,
                LanguagesResource.class,
                LeftAdviceResource.class,
                LintRulesResource.class,
                OpenApiResource.class,
                OwnGuidesResource.class,
                PacksResource.class,
                ProfilesResource.class,
                ProposalsResource.class,
                PullsResource.class,
                PushedResponsesResource.class,
                QuestionChecksResource.class,
                QuestionFilesResource.class,
                QuestionsResource.class,
                ReadingsResource.class,
                SamplesResource.class,
                SessionResource.class,
                SourcesResource.class,
                SurveysResource.class,
                TagsResource.class,
                ThemeEditsResource.class,
                ThemesResource.class,
                TokensResource.class,
                ToolsResource.class,
                UploadsResource.class,
                VerbatimsResource.class,
                VerificationsResource.class,
                WithdrawalsResource.class,
                AccessFilter.class,
                RequestMetrics.class,
                ProblemExceptionMapper.class,
                SurveyToolExceptionMapper.class,
                UnexpectedMapper.class,
                WebApplicationExceptionMapper.class);
    }
}
