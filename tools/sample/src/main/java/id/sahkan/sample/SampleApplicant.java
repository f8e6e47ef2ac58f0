package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Application;
import id.sahkan.sample.ApiAnswers.Period;
import id.sahkan.sample.actor.Applicant;
import id.sahkan.sample.actor.CompanyForm;
import id.sahkan.sample.actor.OutletForm;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.PaperFile;
import id.sahkan.sample.client.StatedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The applicant of one case: who they are, and which papers they have.
final class SampleApplicant {

    private final Api api;
    private final Applicant calls;
    private final SampleCase sample;
    private final PaperMaker maker;

    SampleApplicant(Api api, SampleCase sample, PaperMaker maker) {
        this.api = api;
        this.calls = new Applicant(api);
        this.sample = sample;
        this.maker = maker;
    }

    /// The outlet of this case, registered with its company unless an earlier run did it.
    UUID outlet() {
        var company = sample.newsroom().company();
        var companyId = api.all("/api/companies", ApiAnswers.Named.class).stream()
                .filter(mine -> company.nib().equals(mine.nib()))
                .findFirst()
                .map(ApiAnswers.Named::id)
                .orElseGet(() -> calls.company(companyForm()));
        return api.all("/api/outlets", ApiAnswers.Named.class).stream()
                .filter(mine -> sample.newsroom().name().equals(mine.name()))
                .findFirst()
                .map(ApiAnswers.Named::id)
                .orElseGet(() -> calls.outlet(companyId, outletForm()));
    }

    UUID draft(UUID periodId, UUID outletId) {
        return calls.open(periodId, outletId);
    }

    Application read(UUID id) {
        return calls.read(id).as(Application.class);
    }

    /// Sends the papers that the period asks this type of outlet for.
    void uploadAll(UUID id, Period period) {
        var type = sample.newsroom().type().name();
        var asked = ApiAnswers.orEmpty(period.requirements()).stream()
                .filter(requirement -> requirement.asksFrom(type))
                .map(ApiAnswers.Requirement::code)
                .toList();
        uploadAll(id, sample.papers(), asked, 1);
    }

    /// Sends again what was returned, as far as this applicant has something better.
    void mend(UUID id, List<String> returned) {
        uploadAll(id, sample.mends(), returned, 2);
    }

    private void uploadAll(UUID id, Papers papers, List<String> codes, int version) {
        var chosen = new LinkedHashMap<String, StatedFile>();
        papers.byRequirement().forEach((code, paper) -> {
            if (codes.contains(code)) {
                chosen.put(code, new StatedFile(maker.make(sample, paper, version), paper.fields()));
            }
        });
        if (!chosen.isEmpty()) {
            calls.attachAll(id, chosen);
        }
    }

    PaperFile phonePhoto(Paper paper) {
        return maker.phonePhoto(sample, paper);
    }

    void upload(UUID id, Paper paper, PaperFile file) {
        calls.attach(id, paper.requirement(), file, paper.fields());
    }

    Answer submit(UUID id, String key, boolean acknowledgeMissing) {
        return calls.submit(id, key, acknowledgeMissing);
    }

    List<String> timeline(UUID id) {
        return api.all("/api/applications/" + id + "/timeline", ApiAnswers.Event.class).stream()
                .map(ApiAnswers.Event::code)
                .toList();
    }

    List<ApiAnswers.Notice> notices(UUID id) {
        return api.all("/api/notices", ApiAnswers.Notice.class).stream()
                .filter(notice -> Objects.equals(notice.applicationId(), id))
                .toList();
    }

    int reasonsTold(UUID id) {
        return api.get("/api/cases/" + id + "/outcome").json().path("reasons").size();
    }

    /// The words of the extract that names this outlet.
    String extract(UUID id) {
        return PdfWords.of(
                api.get("/api/decrees/partners/" + id + "/extract.pdf").body());
    }

    /// The words of the letter that says why.
    String refusalLetter(UUID id) {
        return PdfWords.of(api.get("/api/letters/" + id + "/refusal.pdf").body());
    }

    private CompanyForm companyForm() {
        var company = sample.newsroom().company();
        var director = sample.newsroom().director();
        return new CompanyForm(
                // As the form asks for it: the papers have the words of the legal form, the field does not.
                company.name().replaceFirst("^(PT|CV|Yayasan|Koperasi) ", ""),
                company.legalForm(),
                company.nib(),
                company.npwp(),
                company.address(),
                "Pekanbaru",
                company.phone(),
                "kantor@" + sample.newsroom().domain(),
                director.name(),
                director.nik());
    }

    private OutletForm outletForm() {
        var newsroom = sample.newsroom();
        var chief = newsroom.chief().name();
        return new OutletForm(newsroom.name(), newsroom.type().name(), "https://" + newsroom.domain(), chief, chief);
    }
}
