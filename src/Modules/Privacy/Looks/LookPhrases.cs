using System.Collections.Frozen;

namespace Footbridge.Privacy.Looks;

/// <summary>Says in one of some forty plain phrases what a slice did with a record. The words of a phrase are
/// <c>privacy.look.(phrase)</c> for staff and <c>privacy.look.you.(phrase)</c> for the client.</summary>
internal static class LookPhrases
{
    /// <summary>What is said of a slice that nobody has put into the table yet.</summary>
    public const string Other = "other";

    private static readonly FrozenDictionary<string, string> Table = Read(
        """
        chart: Care.ChartFront Care.StayAtAGlance Care.ChartTimeline Care.LastUse
        plan-read: Care.ReadPlan Care.PlanAtAGlance Care.ComparePlans Care.PlanGateOf Care.PlansDue
        plan-change: Care.SavePlanThread Care.RemovePlanThread Care.SaveStrengths Care.AnswerGoalWords Care.ReviewPlan
        plan-sign: Care.SignPlan Care.TakeClientSignature Care.CountersignPlan Care.TakeFamilySignature Care.LogSignatureAttempt
        admission-read: Care.AdmissionDesk
        admit: Care.AdmitClient
        discharge-read: Care.DischargeDesk
        discharge: Care.DischargeClient
        plan-read: Care.ReviewSheet Care.ReadReview
        plan-change: Care.SetPayerRhythm
        admission-read: Care.ReadmissionDesk
        admit: Care.ReadmitClient
        discharge-read: Care.ReadSummary
        discharge: Care.WriteSummary
        level-change: Care.TransferDesk Care.TransferClient
        aftercare-read: Care.ReadAftercare Care.AftercareList
        aftercare-change: Care.AddAppointment Care.CancelAppointment Care.AddSupport Care.RemoveSupport Care.LogAttempt
        authorization: Billing.AuthorizationList Billing.SettleAuthorization
        own-pages: Care.MyAftercare
        assessment-read: Care.ReadAssessment
        assessment-write: Care.SaveSection Care.BeginVersion
        assessment-sign: Care.SignAssessment
        problems-read: Care.ReadProblems Care.CriteriaDesk
        problems-change: Care.CountCriteria Care.AnswerCount Care.AddProblem Care.ChangeProblem Care.StrikeProblem
        medications-read: Care.ReadMedications Care.ReadAllergies
        medications-change: Care.SaveMedication Care.StopMedication Care.ReconcileMedications Care.AddAllergy Care.DeclareNoAllergies
        medications-change: Care.StrikeAllergy Care.RecordNaloxone
        own-plan: Care.ReadMyPlan Care.ProposeGoalWords Care.SignMyPlan
        own-pages: Recovery.MyRewards Recovery.MyRewardsAtAGlance Recovery.MyReminders Recovery.SaveReminders
        own-pages: Recovery.MyTalk Recovery.MyTalkAtAGlance Recovery.MarkMyTalkRead
        own-words: Recovery.SendToTeam
        talk-read: Recovery.TalksWaiting Recovery.TalkOf Recovery.MarkTalkRead
        talk-write: Recovery.AnswerTalk Recovery.CloseTalk Recovery.WatchTalks
        reward-read: Recovery.RewardsBoard Recovery.RewardsOf Recovery.RewardsAtAGlance Recovery.RewardLedger
        reward-write: Recovery.DrawReward Recovery.GiveVoucher Recovery.HandOverReward Recovery.CorrectReward Recovery.BeginRewardMonth
        own-pages: Recovery.MyStart Recovery.MyMilestones Recovery.MySafetyWords Recovery.MyRelapsePlan Recovery.MySignedPlan Recovery.WhatIsKept Schedule.MyWeek Schedule.MyAvailability Monitoring.MyTrend
        own-pages: Monitoring.MySigns Monitoring.MyScreens Monitoring.MyScreenToday Monitoring.MyCheckInDay Privacy.MyLooks Privacy.MyOpenings
        own-pages: Schedule.ClientFeed Schedule.StaffFeed Schedule.MakeFeed Schedule.EndFeed Schedule.MyMeeting
        own-words: Schedule.GiveWord Schedule.TakeWordBack Schedule.ChooseMakeUp
        own-words: Recovery.SaveRelapsePlan Recovery.SignMyRelapsePlan Recovery.ReportLapse Recovery.AskForCall Recovery.SayImSafe Recovery.ChooseMilestoneTelling Monitoring.SubmitCheckIn Monitoring.CompleteScreen
        own-words: Monitoring.SayOfScreen Monitoring.ExplainScreen Monitoring.AnswerByLink Monitoring.StartMine Monitoring.StartByCode
        own-pages: Monitoring.MyMeasures Monitoring.MyQuestions Monitoring.LookAtMeasure
        own-pages: Skills.MyLessons Skills.MyPractice Skills.MyDiary
        own-words: Skills.AnswerHomework Skills.LogPractice Skills.SaveDiaryDay
        lapses-read: Recovery.LapsesOf
        milestones-read: Recovery.MilestonesOf
        safety-plan-read: Recovery.RelapsePlanOf Recovery.ReadSafetyPlan Recovery.SafetyPlanToWrite Recovery.CompareSafetyPlans
        safety-plan-change: Recovery.WriteSafetyPlan
        safety-plan-sign: Recovery.SignSafetyPlan Recovery.TakeSafetySignature
        referral-read: Intake.ReferralDetail
        referral-list: Intake.IntakeBoard
        referral-work: Intake.BeginAdmission Intake.ReopenReferral Intake.CloseReferral Intake.AssignReferral Intake.LogContact
        referral-new: Intake.SubmitReferral Intake.AskForCall
        placement-read: Intake.PlacementSheet Intake.PlacementState
        placement-work: Intake.DecidePlacement Intake.WorkOutPlacement
        received-read: Intake.ReceivedRecords Intake.ReadLabel
        received-copy: Intake.DownloadDocument
        received-label: Intake.LabelDocument
        letter: Sessions.AttendanceLetter Sessions.MyAttendanceLetter
        papers-read: Intake.ListAttachments Intake.ReadAttachment
        papers-change: Intake.AddAttachment Intake.WithdrawAttachment Intake.RestoreAttachment
        received-new: Intake.ImportReferredPerson
        person-list: People.ListClients
        person-search: People.FindInPalette
        person-read: People.GetClientHeader People.ShowIdentity
        person-change: People.CorrectIdentity
        invite: People.InviteClient
        consent-read: Privacy.ConsentBook Privacy.ReadConsent Privacy.WhoMayKnow
        consent-change: Privacy.SignConsent Privacy.DeclineConsent Privacy.RevokeConsent
        consent-read: Privacy.ReadPaper Privacy.WriteConsent Privacy.EndingConsents Privacy.NewRelease
        consent-change: Privacy.SignRelease Privacy.InviteFamily Privacy.NoteEvent
        disclosure-read: Privacy.ListDisclosures Privacy.ReadCover Privacy.ShowAccounting Privacy.OverseeDisclosures Privacy.DisclosureChoices
        disclosure-new: Privacy.RecordDisclosure
        shared: Privacy.SharedWithMe
        own-pages: Privacy.MySharing Privacy.StopSharing
        own-pages: Privacy.ReadNotices Privacy.OfferNotices Privacy.TurnNoticesOn Privacy.TurnNoticesOff Privacy.TryNotice
        rights-read: Privacy.RightsOf Privacy.ReadRequest Privacy.RequestList Privacy.ReadContact Privacy.ListCopies
        rights-work: Privacy.AskForRight Privacy.DecideRequest Privacy.ExtendRequest Privacy.SayDisagreement Privacy.EndRestriction
        rights-work: Privacy.SaveContact Privacy.AnswerHeldMessage
        rights-read: Privacy.HeldMessages
        copy: Privacy.PrepareCopy Privacy.TakeCopy
        incident: Privacy.IncidentList Privacy.ReadIncident Privacy.ReportIncident Privacy.DescribeIncident Privacy.AssessIncident
        incident: Privacy.AddToIncident Privacy.RecordNotice
        retention: Privacy.ReviewRetention Privacy.DeletionSheet Privacy.ReadCertificate Privacy.ProposeDeletion Privacy.ConfirmDeletion
        retention: Privacy.WithdrawDeletion Privacy.PlaceHold Privacy.EndHold
        looks-read: Privacy.LooksOf Privacy.LooksBy
        unusual-read: Privacy.UnusualQueue Privacy.ReadFinding
        unusual-change: Privacy.ReviewFinding
        opening: Privacy.OpenRecord
        opening-read: Privacy.ListOpenings Privacy.ReadOpening
        opening-review: Privacy.ReviewOpening
        seal-read: Privacy.SealOf
        seal-change: Privacy.SealRecord Privacy.LiftSeal
        check-in-read: Monitoring.CheckInsOf Monitoring.ClientTrend
        check-in-write: Monitoring.RecordCheckIn
        measure-read: Monitoring.MeasuresOf Monitoring.InterviewSheet
        measure-write: Monitoring.AskMeasure Monitoring.WithdrawMeasure Monitoring.PlanMeasure Monitoring.EndMeasurePlan
        measure-write: Monitoring.AnswerInterview Monitoring.SendMeasures
        screen-read: Monitoring.ScreensOf Monitoring.ScreenOf Monitoring.LookAtLabFile Monitoring.OrdersOf Monitoring.DueScreens
        screen-write: Monitoring.RecordScreen Monitoring.OrderScreen Monitoring.ExcuseScreen Monitoring.SetScreenPlan
        screen-write: Monitoring.HoldDraw Monitoring.TellOfScreens Monitoring.SendToConfirmation Monitoring.NoteSampleStep
        screen-write: Monitoring.TakeLabFile
        safety-list: Risk.Huddle
        safety-read: Risk.ReadSafetyItem Risk.OpenItemOf
        safety-work: Risk.AssignSafetyItem Risk.NoteSafetyStep Risk.CloseSafetyItem Risk.AcknowledgeSafetyItem
        safety-work: Risk.SetSafetyItemAside
        attendance: Sessions.MarkMissed Sessions.RecordArrival Sessions.MarkExcused Sessions.RecordLeave Sessions.AddWalkIn
        attendance: Sessions.RecordAllArrived
        group-page: Sessions.SessionPage Skills.GroupLesson
        group-write: Skills.ChooseLesson
        learning-read: Skills.CoverageOf Skills.DiaryOf
        group-write: Sessions.SaveWholePass Sessions.SaveIndividual Sessions.SaveSharedText
        note-sign: Sessions.SignSession Sessions.AddAddendum Sessions.SignPresence
        note-cosign: Sessions.CosignQueue Sessions.CosignPreview Sessions.CosignNotes Sessions.SendBackNote
        signing-list: Sessions.SigningQueue
        notes-read: Sessions.ReadNote Sessions.ClientNotes
        private-page: Sessions.ReadPrivateNotes Sessions.WritePrivateNote Sessions.DeletePrivateNote
        note-write: Sessions.NoteForm Sessions.WriteNote Sessions.SaveNoteDraft Sessions.ReturnedNote Sessions.CorrectNote
        note-void: Sessions.VoidNote Sessions.UnvoidNote
        estimate-read: Billing.AuthorizedDays Billing.EstimateOf Billing.EstimateGlance
        estimate-make: Billing.MakeEstimate
        group-roster: Schedule.GroupDetail Schedule.MeetingDetail Schedule.GroupWeeks Schedule.GroupHistory Schedule.PreviewNotices Schedule.WordsForMe
        week-read: Schedule.MakeUpChoices Schedule.ClientWeek Schedule.WeekGlance Schedule.AvailabilityOf
        week-read: Schedule.ReadPrescription Schedule.KeepApartList Schedule.SeasonDetail Schedule.MendWeek Schedule.SickDay
        week-read: Schedule.CheckMoves Schedule.CheckMove Schedule.WaitingList
        own-pages: Schedule.MyWait
        week-change: Schedule.AcceptMove
        week-change: Schedule.PublishSeason Schedule.AskSeason Schedule.AcceptMend Schedule.AcceptSickDay Schedule.WritePrescription Schedule.KeepTwoApart Schedule.EndKeepApart
        week-read: Schedule.AppointmentsOf Schedule.AppointmentDay Schedule.TodaysAppointments
        week-change: Schedule.SaveAppointment Schedule.EndAppointment Schedule.CancelAppointmentDay Schedule.MoveAppointmentDay Schedule.StandInForDay Schedule.RestoreAppointmentDay
        week-change: Schedule.InviteGuest Schedule.PlanMakeUp Schedule.WithdrawVisit Schedule.AssignToGroup Schedule.RemoveFromGroup Schedule.SaveAvailability
        """
    );

    /// <summary>All phrases.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Values.Append(Other).Distinct()];

    /// <summary>The phrase of a slice.</summary>
    public static string Of(string slice) => Table.GetValueOrDefault(slice, Other);

    /// <summary>Whether a slice has a phrase of its own.</summary>
    public static bool Knows(string slice) => Table.ContainsKey(slice);

    private static FrozenDictionary<string, string> Read(string table) =>
        table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": "))
            .SelectMany(line => line[1].Split(' ').Select(slice => KeyValuePair.Create(slice, line[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
